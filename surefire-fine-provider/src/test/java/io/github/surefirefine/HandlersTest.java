package io.github.surefirefine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.trace.TraceEvent;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new message, event or action is not passed over in silence: whoever handles them asks for each. */
class HandlersTest {

    private static final String ROOT = "io.github.surefirefine.";

    /**
     * Some classes that together handle all records of a sealed interface.
     *
     * @param handlers names of the classes, without the root package
     * @param type the sealed interface
     * @param others what never comes to them
     */
    record Handling(List<String> handlers, Class<?> type, Set<Class<?>> others) {

        @Override
        public String toString() {
            return type.getSimpleName() + " by " + String.join(", ", handlers);
        }
    }

    static Stream<Handling> handlings() {
        return Stream.of(
                new Handling(List.of("fork.ForkAgent"), ToFork.class, Set.of()),
                new Handling(List.of("dispatch.Protocol"), ToConductor.class, Set.of(ToConductor.Confirmed.class)),
                new Handling(
                        List.of("dispatch.EventRecorder", "dispatch.MessageRecorder"),
                        ToConductor.class,
                        Set.of(ToConductor.Hello.class)),
                new Handling(
                        List.of("dispatch.Dispatcher", "dispatch.EventRecorder", "dispatch.reproduction.TrialForks"),
                        Event.class,
                        Set.of()),
                new Handling(List.of("dispatch.queue.MachineOfRun"), QueueAnswer.class, Set.of()),
                new Handling(List.of("conductor.ConductorLoop"), Action.class, Set.of()),
                new Handling(List.of("presenter.Presenter"), ReportEvent.class, Set.of(ReportEvent.PutAside.class)),
                new Handling(List.of("trace.TraceText"), TraceEvent.class, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("handlings")
    void eachIsAskedFor(Handling handling) {
        Set<Class<?>> asked = handling.handlers().stream()
                .map(HandlersTest::load)
                .flatMap(handler -> new ClassFileImporter().importClasses(handler).stream())
                .flatMap(handler -> handler.getInstanceofChecks().stream())
                .map(InstanceofCheck::getRawType)
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());

        assertThat(asked)
                .containsAll(Arrays.stream(handling.type().getPermittedSubclasses())
                        .filter(each -> !handling.others().contains(each))
                        .toList());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(ROOT + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
