package io.github.surefirefine.junit.gate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Jupiter with a gate before its tests: neither the tests of other forks nor the gate may be noticeable. */
class GatedJupiterTest {

    private static final String SIDE_BY_SIDE = "junit.jupiter.execution.parallel.enabled";
    private static final String MODE = "junit.jupiter.execution.parallel.mode.default";

    /** What extensions and tests have noticed. */
    private static final List<String> NOTICED = Collections.synchronizedList(new ArrayList<>());

    private static volatile Consumer<String> onNotice = notice -> {};

    /** What a listener has heard. */
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private final EngineRoots roots = new EngineRoots();
    private LeaseGate gate = gate(unit(0, Quiet.class, "/[method:quiet()]"));

    @BeforeEach
    void forget() {
        NOTICED.clear();
        onNotice = notice -> {};
    }

    @Test
    void everythingIsAsWithoutAGateIfNothingIsGivenUp() {
        run(Watched.class);
        List<String> noticed = List.copyOf(NOTICED);
        List<String> heardBehindTheGate = List.copyOf(heard);
        forget();
        heard.clear();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Watched.class))
                                .build(),
                        new Recorder());

        assertThat(noticed).isEqualTo(NOTICED).contains("run a()", "failed b()", "disabled d()", "run made");
        assertThat(heardBehindTheGate).isEqualTo(heard);
    }

    @Test
    void whatIsGivenUpWhileItsClassRunsIsNoticedByNobody() {
        gate = gate(method(0, "a"), method(1, "b"), method(2, "c"), method(3, "d"));
        onNotice = notice -> {
            if (notice.startsWith("asked a()") || notice.startsWith("asked b()")) {
                assertThat(gate.giveUp(List.of(0, 1, 2, 3))).hasSizeBetween(0, 3);
            }
        };

        run(Watched.class);

        String survivor = NOTICED.contains("run a()") ? "a()" : "b()";
        assertThat(NOTICED)
                .filteredOn(notice -> notice.matches(".* [abcd]\\(\\)"))
                .isNotEmpty()
                .allMatch(notice -> notice.endsWith(survivor) || begunBefore(survivor, notice));
        assertThat(heard)
                .filteredOn(event -> event.startsWith("skipped"))
                .as("our listeners hide it")
                .allMatch(event -> event.endsWith(LeaseGate.GIVEN_UP));
    }

    @Test
    void whatIsGivenUpBeforeItsClassBeginsIsNotEvenSkipped() {
        TestUnit nested = unit(0, Watched.class, "/[nested-class:Inner]/[method:e()]");
        gate = gate(nested, method(1, "a"));
        onNotice = notice -> {
            if (notice.startsWith("asked ") && notice.endsWith("Watched")) {
                assertThat(gate.giveUp(List.of(0, 1))).containsExactlyInAnyOrder(0, 1);
            }
        };

        run(Watched.class);

        assertThat(NOTICED).contains("run c()").noneMatch(notice -> notice.matches(".* (a\\(\\)|e\\(\\)|Inner)"));
        assertThat(heard).noneMatch(event -> event.contains(LeaseGate.GIVEN_UP));
    }

    @Test
    void aClassThatIsPassedOverIsNotNoticed() {
        gate = new LeaseGate(
                new Lease(1, List.of(unit(0, Quiet.class, "/[method:quiet()]"))),
                (unit, number) -> Invocations.NONE,
                wanted -> {},
                InvocationsSoFar.NONE,
                Set.of("[engine:junit-jupiter]/[class:" + Watched.class.getName() + "]"));

        run(Watched.class, Quiet.class);

        assertThat(NOTICED).containsExactly("run quiet()");
        assertThat(heard).noneMatch(event -> event.contains("Watched"));
    }

    @Test
    void invocationsThatOthersRunAreNoticedByNobody() {
        gate = gate(unit(0, Watched.class, "/[test-template:repeated(org.junit.jupiter.api.RepetitionInfo)]"));
        onNotice = notice -> {
            if (notice.equals("run 3")) {
                assertThat(gate.share(0).begun()).isEqualTo(3);
            }
        };

        run(Watched.class);

        assertThat(NOTICED).filteredOn(notice -> notice.matches("run \\d")).containsExactly("run 1", "run 2", "run 3");
        assertThat(NOTICED).noneMatch(notice -> notice.contains("repetition 4"));
        assertThat(heard).noneMatch(event -> event.contains("repetition 4"));
    }

    @Test
    void whatIsLeftWhenTheLeaseIsCancelledIsSkippedForAllToSee() {
        gate = gate(method(0, "a"), method(1, "b"), method(2, "c"));
        onNotice = notice -> gate.cancel();

        run(Watched.class);

        assertThat(NOTICED).contains("disabled a()", "disabled b()", "disabled c()");
        assertThat(heard).contains("skipped a() " + LeaseGate.CANCELLED);
    }

    @Test
    void noFrameOfTheGateIsInAStackTrace() {
        List<StackTraceElement> frames = new ArrayList<>();
        onNotice = notice -> frames.addAll(List.of(new Exception().getStackTrace()));

        run(Watched.class);

        assertThat(frames)
                .extracting(StackTraceElement::getClassName)
                .contains("org.junit.platform.engine.support.hierarchical.NodeTestTask")
                .noneMatch(GatedJupiterTest::isOfTheGate);
    }

    private static boolean isOfTheGate(String className) {
        return className.startsWith(GatedNode.class.getPackageName() + ".")
                && !className.startsWith(GatedJupiterTest.class.getName());
    }

    /** JUnit finds the lock of a class by its descriptor, and forces everything in the class into one thread. */
    @Test
    void locksHoldAsWithoutAGate() {
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
        onNotice = notice -> threads.add(Thread.currentThread());

        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Locked.class))
                                .filters(roots)
                                .configurationParameter(SIDE_BY_SIDE, "true")
                                .configurationParameter(MODE, "concurrent")
                                .build(),
                        new Recorder());

        assertThat(NOTICED).hasSize(101);
        assertThat(threads).hasSize(1);
    }

    private void run(Class<?>... classes) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Arrays.stream(classes)
                                        .map(type -> selectClass(type))
                                        .toList())
                                .filters(roots)
                                .build(),
                        new Recorder());
    }

    /** Jupiter's own order of methods is not known here. */
    private static boolean begunBefore(String survivor, String notice) {
        return NOTICED.indexOf("asked " + notice.substring(notice.indexOf(' ') + 1))
                < NOTICED.indexOf("asked " + survivor);
    }

    private static void notice(String what) {
        NOTICED.add(what);
        onNotice.accept(what);
    }

    private static LeaseGate gate(TestUnit... units) {
        return new LeaseGate(
                new Lease(1, List.of(units)),
                (unit, number) -> Invocations.NONE,
                wanted -> {},
                InvocationsSoFar.NONE,
                Set.of());
    }

    private static TestUnit method(int index, String name) {
        return unit(index, Watched.class, "/[method:" + name + "()]");
    }

    private static TestUnit unit(int index, Class<?> type, String segments) {
        return new TestUnit(index, 0, 0, "[engine:junit-jupiter]/[class:" + type.getName() + "]" + segments, 1);
    }

    /** Watches everything that an extension can watch. */
    private static final class Everything implements ExecutionCondition, TestInstancePostProcessor, TestWatcher {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            notice("asked " + context.getDisplayName());
            return ConditionEvaluationResult.enabled("");
        }

        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            notice("made " + context.getDisplayName());
        }

        @Override
        public void testDisabled(ExtensionContext context, Optional<String> reason) {
            notice("disabled " + context.getDisplayName());
        }

        @Override
        public void testSuccessful(ExtensionContext context) {
            notice("successful " + context.getDisplayName());
        }

        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            notice("failed " + context.getDisplayName());
        }
    }

    static class Watched {

        @RegisterExtension
        static final Extension EVERYTHING = new Everything();

        @BeforeAll
        static void begin() {
            notice("begin");
        }

        @AfterAll
        static void end() {
            notice("end");
        }

        @Test
        void a() {
            notice("run a()");
        }

        @Test
        void b() {
            throw new IllegalStateException("b");
        }

        @Test
        void c() {
            notice("run c()");
        }

        @Test
        @Disabled("by the user")
        void d() {}

        @RepeatedTest(4)
        void repeated(RepetitionInfo info) {
            notice("run " + info.getCurrentRepetition());
        }

        @TestFactory
        Stream<DynamicNode> factory() {
            return Stream.of(
                    DynamicTest.dynamicTest("one", () -> notice("run made")),
                    DynamicContainer.dynamicContainer(
                            "some", Stream.of(DynamicTest.dynamicTest("two", () -> notice("run inside")))));
        }

        @Nested
        class Inner {

            @Test
            void e() {
                notice("run e()");
            }
        }
    }

    static class Quiet {

        @Test
        void quiet() {
            notice("run quiet()");
        }
    }

    @ResourceLock("made up")
    static class Locked {

        @Test
        void one() {
            notice("one");
        }

        @RepeatedTest(50)
        void many() {
            notice("many");
        }

        @TestFactory
        Stream<DynamicTest> made() {
            return IntStream.range(0, 50).mapToObj(i -> DynamicTest.dynamicTest("made" + i, () -> notice("made")));
        }
    }

    private final class Recorder implements TestExecutionListener {

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            roots.putBehind(gate);
        }

        @Override
        public void dynamicTestRegistered(TestIdentifier identifier) {
            heard.add("registered " + identifier.getDisplayName());
        }

        @Override
        public void executionStarted(TestIdentifier identifier) {
            heard.add("started " + identifier.getDisplayName() + " " + identifier.getLegacyReportingName());
        }

        @Override
        public void executionSkipped(TestIdentifier identifier, String reason) {
            heard.add("skipped " + identifier.getDisplayName() + " " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            heard.add("finished " + identifier.getDisplayName() + " " + result.getStatus());
        }
    }
}
