package io.github.surefirefine.junit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.Fixtures;
import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LockDiscoveryTest {

    private static final Lock ALONE = new Lock(Lock.GLOBAL_KEY, true);

    @Test
    void aMethodHasItsLocksWithTheirModes() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.LockedMethod.class)) {
            assertThat(locks(rig))
                    .isEqualTo(Map.of(
                            "one()", List.of(new Lock("a", true)),
                            "two()", List.of(new Lock("a", false), new Lock("b", true)),
                            "three()", List.of()));
        }
    }

    @Test
    void aClassWithALockIsOneUnitThatHasIt() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Locked.class, Fixtures.Alone.class)) {
            assertThat(rig.plan.units())
                    .extracting(TestUnit::locks)
                    .containsExactly(List.of(new Lock("a", true)), List.of(ALONE));
        }
    }

    @Test
    void aWholeClassHasTheLocksOfAllThatIsInIt() {
        try (PlatformRig rig = PlatformRig.with()
                .together("*$LockedMethod")
                .open(Fixtures.LockedMethod.class, Fixtures.LockedOuter.class)) {
            assertThat(rig.plan.units())
                    .extracting(TestUnit::locks)
                    .containsExactly(
                            List.of(new Lock("a", true), new Lock("b", true)),
                            List.of(new Lock("inner", true), new Lock("outer", true)));
        }
    }

    @Test
    void aNestedClassWithALockStaysTogetherAndItsOuterClassDoesNot() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.LockedInner.class)) {
            assertThat(locks(rig))
                    .isEqualTo(Map.of(
                            "own()", List.of(),
                            "Alone", List.of(new Lock("a", true), ALONE),
                            "three()", List.of()));
        }
    }

    /** Other filters come first, and refuse what does not have the tag, containers too. */
    @Test
    void theLocksOfWhatSurroundsATestAreFoundThoughAFilterRefusesIt() {
        try (PlatformRig rig = PlatformRig.with()
                .property("groups", "fast")
                .open(Fixtures.LockedInner.class, Fixtures.LockedOuter.class, Fixtures.LockedMethod.class)) {
            assertThat(rig.plan.units())
                    .extracting(TestUnit::locks)
                    .containsExactly(
                            List.of(new Lock("a", true), ALONE),
                            List.of(new Lock("inner", true), new Lock("outer", true)),
                            List.of());
        }
    }

    @Test
    void whatJUnitRefusesLaterDoesNotSpoilTheDiscovery() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.BadLock.class)) {
            assertThat(locks(rig)).isEqualTo(Map.of("bad()", List.of(), "good()", List.of()));
        }
    }

    @Test
    void whereLocksAreOffNoUnitHasAny() {
        try (PlatformRig rig =
                PlatformRig.with().withoutLocks().open(Fixtures.LockedMethod.class, Fixtures.Alone.class)) {
            assertThat(rig.plan.units())
                    .hasSize(4)
                    .allMatch(unit -> unit.locks().isEmpty());
        }
    }

    private static Map<String, List<Lock>> locks(PlatformRig rig) {
        return rig.plan.units().stream().collect(Collectors.toMap(PlatformRig::lastSegment, TestUnit::locks));
    }
}
