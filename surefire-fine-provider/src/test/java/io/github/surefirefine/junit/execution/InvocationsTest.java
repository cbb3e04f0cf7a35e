package io.github.surefirefine.junit.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.Fixtures;
import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is reported of the invocations of one method. */
class InvocationsTest {

    @Test
    void invocationsBelongToTheirUnit() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Templates.class)) {
            int unit = rig.unitNames().indexOf("parameterized(int)");
            rig.run(unit);

            assertThat(rig.heard)
                    .filteredOn(text -> text.endsWith("PASSED"))
                    .hasSize(3)
                    .allMatch(text -> text.startsWith(unit + ": parameterized(int)["));
            assertThat(rig.heard).filteredOn(text -> text.endsWith("finished")).containsExactly(unit + " finished");
        }
    }

    @Test
    void dynamicTestsBelongToTheirFactory() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Templates.class)) {
            int unit = rig.unitNames().indexOf("factory()");
            rig.run(unit);

            assertThat(rig.heard).filteredOn(text -> text.endsWith("PASSED")).hasSize(2);
            assertThat(rig.heard).filteredOn(text -> text.endsWith("started")).containsExactly(unit + " started");
        }
    }

    @Test
    void nothingIsSaidOfWhatAFactoryMakesAndAnotherForkRuns() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Factory.class)) {
            rig.runPart(0, twoBegun(), number -> new Invocations(4, 5));

            assertThat(rig.outcomes()).containsExactly("factory()[4] PASSED");
            assertThat(rig.heard).contains("0 saw 4");
        }
    }

    @Test
    void aContainerThatAFactoryMakesIsRunByOneFork() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Factory.class)) {
            rig.runPart(0, twoBegun(), number -> number < 4 ? new Invocations(3, 4) : Invocations.NONE);

            assertThat(rig.outcomes()).containsExactly("factory()[3][1] PASSED", "factory()[3][2] PASSED");
            assertThat(rig.heard).contains("0 saw 4");
        }
    }

    @Test
    void ofAFactoryThatMakesOtherTestsHereNothingIsSaid() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Factory.class)) {
            rig.runPart(0, new InvocationsSoFar(2, 77), number -> new Invocations(number, number + 1));

            assertThat(rig.outcomes()).isEmpty();
            assertThat(rig.heard).contains("0 saw 4 others");
        }
    }

    @Test
    void aFailedInvocationIsAFailureOfItsOwn() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.FailingParameters.class)) {
            rig.runAll();

            assertThat(rig.outcomes()).containsExactly("odd(int)[1] PASSED", "odd(int)[2] FAILED");
        }
    }

    /** What another fork says that has begun the first two tests of the factory. */
    private static InvocationsSoFar twoBegun() {
        TestUnit factory =
                new TestUnit(0, 0, TestSet.NONE, "[engine:junit-jupiter]/[class:A]/[test-factory:make()]", 1);
        LeaseGate other = new LeaseGate(
                new Lease(1, List.of(factory)),
                (unit, from) -> Invocations.NONE,
                wanted -> {},
                InvocationsSoFar.NONE,
                Set.of());
        for (int number = 1; number <= 2; number++) {
            String made = factory.uniqueId() + "/[dynamic-test:#" + number + "]";
            other.invocations().mayBegin(made, number == 1 ? "a" : "b");
            other.invocations().ended(made);
        }
        return other.share(0);
    }
}
