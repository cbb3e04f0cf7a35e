package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.PlatformRig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** Engines that announce their tests only when they run them are asked for each class as a whole. */
class UnlistedClassesTest {

    @Test
    void eachClassIsAUnitThatJUnitDoesNotKnow() {
        try (PlatformRig rig = open(LateEngine.class, First.class, Second.class, NoSpec.class)) {
            assertThat(rig.plan.classes())
                    .extracting(each -> each.name())
                    .containsExactly(First.class.getName(), Second.class.getName());
            assertThat(rig.plan.units()).allMatch(unit -> unit.isUnlisted() && unit.isSelectedByClass());
        }
    }

    @Test
    void oneClassIsRunAlone() {
        try (PlatformRig rig = open(LateEngine.class, First.class, Second.class)) {
            rig.run(1);

            assertThat(rig.heard).first().isEqualTo("1 started");
            assertThat(rig.heard).last().isEqualTo("1 finished");
            assertThat(rig.heard)
                    .filteredOn(text -> text.contains("check"))
                    .hasSize(2)
                    .allMatch(text -> text.contains("Second"));
        }
    }

    @Test
    void whatIsRunAtOnceIsToldApartByItsClass() {
        try (PlatformRig rig = open(LateEngine.class, First.class, Second.class)) {
            rig.runPlanned();

            assertThat(rig.heard)
                    .filteredOn(text -> text.contains("check"))
                    .hasSize(4)
                    .allMatch(text -> text.startsWith("0") == text.contains("First"));
            assertThat(rig.heard).endsWith("0 finished", "1 finished");
        }
    }

    @Test
    void anEngineThatSaysNothingIsAnError() {
        try (PlatformRig rig = open(SilentEngine.class, First.class)) {
            rig.runAll();

            assertThat(rig.heard)
                    .singleElement()
                    .asString()
                    .startsWith("lease failed: JUnit ran " + First.class.getName());
        }
    }

    @Test
    void anEngineThatFindsNothingToRunSaysSo() {
        try (PlatformRig rig = open(EmptyEngine.class, First.class)) {
            rig.runAll();

            assertThat(rig.heard).containsExactly("0 started", "0 finished");
        }
    }

    @Test
    void anEngineThatFailsIsAnErrorOfItsOwn() {
        try (PlatformRig rig = open(FailingEngine.class, First.class)) {
            rig.runAll();

            assertThat(rig.heard).containsExactly("engine failed late", "0 started", "0 finished");
        }
    }

    @Test
    void anEngineThatFindsNothingIsExecutedNevertheless() {
        try (PlatformRig rig = open(FailingEngine.class, NoSpec.class)) {
            assertThat(rig.plan.units()).singleElement().matches(unit -> unit.isIdleEngine());
            rig.runAll();

            assertThat(rig.heard).containsExactly("engine failed late", "0 started", "0 finished");
        }
    }

    @Test
    void anEngineThatFindsNothingNeedNotSaySo() {
        try (PlatformRig rig = open(SilentEngine.class, NoSpec.class)) {
            rig.runAll();

            assertThat(rig.heard).containsExactly("0 finished");
        }
    }

    private static PlatformRig open(Class<? extends TestEngine> engine, Class<?>... classes) {
        return PlatformRig.with().openWithEngines(List.of(engine), classes);
    }

    interface Spec {}

    static class First implements Spec {}

    static class Second implements Spec {}

    static class NoSpec {}

    /** Knows only class selectors, and announces its tests only when it runs them. */
    public static class LateEngine implements TestEngine {

        private static final class Root extends EngineDescriptor {

            private final List<Class<?>> specs = new ArrayList<>();

            Root(UniqueId id) {
                super(id, "late");
            }

            @Override
            public boolean mayRegisterTests() {
                return !specs.isEmpty();
            }
        }

        private static final class Node extends AbstractTestDescriptor {

            private final Type type;

            Node(UniqueId id, String name, Class<?> spec, Type type) {
                super(id, name, ClassSource.from(spec));
                this.type = type;
            }

            @Override
            public Type getType() {
                return type;
            }
        }

        @Override
        public String getId() {
            return "late";
        }

        @Override
        public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
            Root root = new Root(id);
            request.getSelectorsByType(ClassSelector.class).stream()
                    .map(ClassSelector::getJavaClass)
                    .filter(Spec.class::isAssignableFrom)
                    .forEach(root.specs::add);
            return root;
        }

        @Override
        public void execute(ExecutionRequest request) {
            EngineExecutionListener listener = request.getEngineExecutionListener();
            Root root = (Root) request.getRootTestDescriptor();
            listener.executionStarted(root);
            root.specs.forEach(spec -> run(spec, root, listener));
            listener.executionFinished(root, TestExecutionResult.successful());
        }

        private static void run(Class<?> spec, Root root, EngineExecutionListener listener) {
            Node container = new Node(
                    root.getUniqueId().append("spec", spec.getSimpleName()),
                    spec.getSimpleName(),
                    spec,
                    TestDescriptor.Type.CONTAINER);
            root.addChild(container);
            listener.dynamicTestRegistered(container);
            listener.executionStarted(container);
            Node test = new Node(
                    container.getUniqueId().append("check", "check"),
                    "check " + spec.getSimpleName(),
                    spec,
                    TestDescriptor.Type.TEST);
            container.addChild(test);
            listener.dynamicTestRegistered(test);
            listener.executionStarted(test);
            listener.executionFinished(test, TestExecutionResult.successful());
            listener.executionFinished(container, TestExecutionResult.successful());
        }
    }

    /** Returns without having reported anything. */
    public static final class SilentEngine extends LateEngine {

        @Override
        public void execute(ExecutionRequest request) {}
    }

    /** Finds nothing to run after all. */
    public static final class EmptyEngine extends LateEngine {

        @Override
        public void execute(ExecutionRequest request) {
            TestDescriptor root = request.getRootTestDescriptor();
            request.getEngineExecutionListener().executionStarted(root);
            request.getEngineExecutionListener().executionFinished(root, TestExecutionResult.successful());
        }
    }

    /** Cannot run anything. */
    public static final class FailingEngine extends LateEngine {

        @Override
        public void execute(ExecutionRequest request) {
            throw new IllegalStateException("no");
        }
    }
}
