package io.github.surefirefine.junit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.Fixtures;
import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Which parts of a class run, or are skipped, for a lease. */
class LeaseRunnerTest {

    private static final String PLAIN = Fixtures.Plain.class.getName();

    @Test
    void onlyTheUnitsOfTheLeaseAreRun() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            rig.run(1);
            String test = name(rig, 1);

            assertThat(rig.heard)
                    .containsExactly(
                            "open " + PLAIN,
                            "1 started",
                            "1: " + test + "…",
                            "1: " + test + " PASSED",
                            "1 finished",
                            "close " + PLAIN);
        }
    }

    @Test
    void oneMethodThatIsTwoUnitsIsRunAsTheUnitOfTheLease() {
        try (PlatformRig rig = PlatformRig.of(Twice.class)) {
            for (int unit = 0; unit < rig.plan.units().size(); unit++) {
                rig.run(unit);
            }

            assertThat(rig.heard).filteredOn(text -> text.endsWith(" PASSED")).hasSize(3);
        }
    }

    @Test
    void everyLeaseEntersTheClassAgain() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            rig.run(0, 2).run(1);

            assertThat(rig.heard).filteredOn(text -> text.startsWith("open")).hasSize(2);
            assertThat(rig.heard)
                    .filteredOn(text -> text.endsWith("finished"))
                    .containsExactlyInAnyOrder("0 finished", "1 finished", "2 finished");
        }
    }

    @Test
    void aSkippedLeaseRunsNothingAndReportsEveryUnit() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            rig.skip("enough", 0, 2);

            assertThat(rig.heard)
                    .containsExactly(
                            "open " + PLAIN,
                            "0 started",
                            "0: " + name(rig, 0) + " SKIPPED",
                            "0 finished",
                            "2 started",
                            "2: " + name(rig, 2) + " SKIPPED",
                            "2 finished",
                            "close " + PLAIN);
        }
    }

    @Test
    void aSkippedClassThatIsOneUnitReportsItsTests() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.WithBeforeAll.class)) {
            rig.skip("enough", 0);

            assertThat(rig.heard).filteredOn(text -> text.endsWith(" SKIPPED")).isNotEmpty();
            assertThat(rig.heard).last().isEqualTo("0 finished");
        }
    }

    @Test
    void ofATemplateSingleInvocationsCanBeRun() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Templates.class)) {
            int unit = rig.unitNames()
                    .indexOf(rig.unitNames().stream()
                            .filter(name -> name.startsWith("parameterized"))
                            .findFirst()
                            .orElseThrow());
            rig.runChosen(unit, List.of(rig.plan.units().get(unit).uniqueId() + "/[test-template-invocation:#2]"));

            assertThat(rig.heard).filteredOn(text -> text.endsWith(" PASSED")).hasSize(1);
            assertThat(rig.heard).contains(unit + " finished");
        }
    }

    @Test
    void everythingThatWasPlannedIsRunInOneExecution() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class, Fixtures.WithBeforeAll.class)) {
            rig.runPlanned();

            assertThat(rig.heard)
                    .filteredOn(text -> text.equals("open " + PLAIN))
                    .hasSize(1);
            assertThat(rig.events)
                    .filteredOn(TestFinished.class::isInstance)
                    .hasSize(5)
                    .allMatch(event -> ((TestFinished) event).outcome() == Outcome.PASSED);
        }
    }

    @Test
    void anErrorThatJUnitPassesOnBreaksTheLeaseOffAndLeavesTheSet() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.OutOfMemory.class)) {
            rig.runAll();

            String name = Fixtures.OutOfMemory.class.getName();
            assertThat(rig.heard)
                    .containsExactly("open " + name, "0 started", "0: one…", "lease failed: made up", "close " + name);
        }
    }

    @Test
    void aUnitThatJUnitDoesNotFindAgainBreaksTheLeaseOff() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            TestUnit first = rig.plan.units().get(0);
            String unknown = first.uniqueId().replaceFirst("method:\\w+", "method:gone");
            rig.platform.run(new Lease(1, List.of(new TestUnit(0, 0, first.set(), unknown, 1))), rig.recorder());

            assertThat(rig.heard).hasSize(1).first().asString().startsWith("lease failed: ");
        }
    }

    private static String name(PlatformRig rig, int unit) {
        return rig.unitNames().get(unit).replace("()", "");
    }

    /** JUnit warns of such a method, and runs it for each annotation. */
    static class Twice {
        @Test
        @RepeatedTest(2)
        void twice() {}
    }
}
