package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.junit.discovery.ClassOfTwoEnginesTest.ByClassEngine;
import io.github.surefirefine.junit.discovery.ClassOfTwoEnginesTest.Checked;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** If an unknown engine cannot be asked for classes one by one, it is asked for them together. */
class UnknownEnginesTest {

    @Test
    void aClassThatIsOneContainerIsAUnitThatJUnitKnows() {
        try (PlatformRig rig = open(ByClassEngine.class, First.class, Second.class)) {
            assertThat(rig.plan.units()).hasSize(2).allMatch(unit -> unit.isSelectedByClass() && !unit.isUnlisted());
        }
    }

    @Test
    void whatIsMadeOfAClassTwiceIsOneUnit() {
        try (PlatformRig rig = open(TwiceEngine.class, First.class, Second.class)) {
            assertThat(rig.plan.units())
                    .extracting(TestUnit::selectedClasses)
                    .containsExactly(List.of(First.class.getName()), List.of(Second.class.getName()));
            rig.run(1);

            assertThat(rig.heard)
                    .filteredOn(text -> text.contains("PASSED"))
                    .hasSize(2)
                    .allMatch(text -> text.startsWith("1:"));
        }
    }

    @Test
    void classesWithTheSameSourceAreOneUnit() {
        try (PlatformRig rig = open(SameSourceEngine.class, First.class, Second.class, Third.class)) {
            assertThat(rig.plan.units())
                    .extracting(TestUnit::selectedClasses)
                    .containsExactly(List.of(First.class.getName(), Second.class.getName(), Third.class.getName()));
        }
    }

    @Test
    void onlyWhatBelongsTogetherIsOneUnit() {
        try (PlatformRig rig = open(BorrowingEngine.class, First.class, Second.class, Third.class)) {
            assertThat(rig.plan.units())
                    .extracting(TestUnit::selectedClasses)
                    .containsExactlyInAnyOrder(
                            List.of(First.class.getName(), Second.class.getName()), List.of(Third.class.getName()));
            assertThat(rig.plan.classes())
                    .filteredOn(each -> each.name().equals(First.class.getName()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.traits().others()).containsExactly(Second.class.getName()));
        }
    }

    @Test
    void anEngineThatFindsEverythingEachTimeIsOneUnit() {
        try (PlatformRig rig = open(EverythingEngine.class, First.class, Second.class)) {
            assertThat(rig.plan.units())
                    .extracting(TestUnit::selectedClasses)
                    .containsExactly(List.of(First.class.getName(), Second.class.getName()));
            rig.runAll();

            assertThat(rig.heard).filteredOn(text -> text.contains("PASSED")).hasSize(2);
        }
    }

    @Test
    void anEngineThatFindsNothingIsAskedForWhatOthersHaveFound() {
        try (PlatformRig rig = PlatformRig.with()
                .openWithEngines(
                        List.of(ByClassEngine.class, NothingEngine.class), First.class, Unknown.class, Second.class)) {
            assertThat(rig.plan.units())
                    .filteredOn(TestUnit::isIdleEngine)
                    .singleElement()
                    .extracting(TestUnit::selectedClasses)
                    .isEqualTo(List.of(First.class.getName(), Second.class.getName()));
        }
    }

    private static PlatformRig open(Class<? extends TestEngine> engine, Class<?>... classes) {
        return PlatformRig.with().openWithEngines(List.of(engine), classes);
    }

    static class First implements Checked {}

    static class Second implements Checked {}

    static class Third implements Checked {}

    static class Unknown {}

    /** Finds each class twice. */
    public static final class TwiceEngine extends ByClassEngine {

        @Override
        void addTo(EngineDescriptor root, Class<?> found) {
            add(root, found, "first");
            add(root, found, "second");
        }
    }

    /** Has the same class as the source of all. */
    public static final class SameSourceEngine extends ByClassEngine {

        @Override
        void addTo(EngineDescriptor root, Class<?> found) {
            add(root, Unknown.class, "of " + found.getSimpleName());
        }
    }

    /** Has the second class as the source of the first. */
    public static final class BorrowingEngine extends ByClassEngine {

        @Override
        void addTo(EngineDescriptor root, Class<?> found) {
            if (found == First.class) {
                add(root, Second.class, "borrowed");
            } else {
                super.addTo(root, found);
            }
        }
    }

    /** Finds the same classes whatever it is asked for. */
    public static final class EverythingEngine extends ByClassEngine {

        @Override
        public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
            EngineDescriptor root = new EngineDescriptor(id, "everything");
            addTo(root, First.class);
            addTo(root, Second.class);
            return root;
        }
    }

    /** Finds nothing. */
    public static final class NothingEngine extends ByClassEngine {

        @Override
        public String getId() {
            return "nothing";
        }

        @Override
        void addTo(EngineDescriptor root, Class<?> found) {}
    }
}
