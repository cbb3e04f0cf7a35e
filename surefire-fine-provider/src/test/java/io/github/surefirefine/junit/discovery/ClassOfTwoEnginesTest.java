package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
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

/** What several engines know of a class is one class, and each engine finds its part by what it can be asked for. */
class ClassOfTwoEnginesTest {

    @Test
    void isOneClassOfThePlan() {
        try (PlatformRig rig = PlatformRig.with().openWithEngines(List.of(ByClassEngine.class), Both.class)) {
            TestClass only = rig.plan.classes().get(0);

            assertThat(rig.plan.classes()).hasSize(1);
            assertThat(only.sets()).extracting(set -> set.whole()).containsExactlyInAnyOrder(false, true);
            assertThat(only.units()).hasSize(3);
            assertThat(only.traits().revocable()).isFalse();
        }
    }

    @Test
    void eachPartIsRunByItself() {
        try (PlatformRig rig = PlatformRig.with().openWithEngines(List.of(ByClassEngine.class), Both.class)) {
            TestUnit byClass = rig.plan.units().stream()
                    .filter(unit -> unit.isSelectedByClass())
                    .findFirst()
                    .orElseThrow();
            rig.run(byClass.index());

            assertThat(rig.heard).last().isEqualTo(byClass.index() + " finished");
            assertThat(rig.heard)
                    .filteredOn(text -> text.contains("PASSED"))
                    .containsExactly(byClass.index() + ": checked PASSED");
        }
    }

    @Test
    void whatTheLeaseDoesNotHoldIsNotRun() {
        try (PlatformRig rig = PlatformRig.with().openWithEngines(List.of(ByClassEngine.class), Both.class)) {
            int[] units = rig.plan.units().stream()
                    .filter(unit -> !unit.uniqueId().contains("younger"))
                    .mapToInt(TestUnit::index)
                    .toArray();
            rig.run(units);

            assertThat(rig.heard)
                    .filteredOn(text -> text.contains("PASSED"))
                    .hasSize(2)
                    .noneMatch(text -> text.contains("younger"));
        }
    }

    interface Checked {}

    static class Both implements Checked {

        @Test
        void young() {}

        @Test
        void younger() {}
    }

    static class Other implements Checked {}

    /** Finds classes only by their names. */
    public static class ByClassEngine implements TestEngine {

        private static final class Node extends AbstractTestDescriptor {

            private final Type type;

            Node(UniqueId id, String name, Class<?> source, Type type) {
                super(id, name, ClassSource.from(source));
                this.type = type;
            }

            @Override
            public Type getType() {
                return type;
            }
        }

        @Override
        public String getId() {
            return "by-class";
        }

        @Override
        public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
            EngineDescriptor root = new EngineDescriptor(id, "by class");
            request.getSelectorsByType(ClassSelector.class).stream()
                    .map(ClassSelector::getJavaClass)
                    .filter(Checked.class::isAssignableFrom)
                    .forEach(found -> addTo(root, found));
            return root;
        }

        /** Creates for a class what is below the root. */
        void addTo(EngineDescriptor root, Class<?> found) {
            add(root, found, "checked");
        }

        static void add(EngineDescriptor root, Class<?> found, String name) {
            UniqueId id = root.getUniqueId().append(name, found.getSimpleName());
            Node container = new Node(id, found.getSimpleName(), found, TestDescriptor.Type.CONTAINER);
            container.addChild(new Node(id.append("test", "1"), name, found, TestDescriptor.Type.TEST));
            root.addChild(container);
        }

        @Override
        public void execute(ExecutionRequest request) {
            run(request.getRootTestDescriptor(), request.getEngineExecutionListener());
        }

        private static void run(TestDescriptor descriptor, EngineExecutionListener listener) {
            listener.executionStarted(descriptor);
            descriptor.getChildren().forEach(child -> run(child, listener));
            listener.executionFinished(descriptor, TestExecutionResult.successful());
        }
    }
}
