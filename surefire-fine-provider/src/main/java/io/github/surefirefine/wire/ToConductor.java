package io.github.surefirefine.wire;

import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import java.util.ArrayList;
import java.util.List;

/** What a fork says. */
public sealed interface ToConductor {

    /**
     * The first message of every connection.
     *
     * @param version {@link Frames#VERSION} of the speaker
     * @param token the secret that the fork was given
     * @param forkNumber Surefire's number of the fork
     * @param pid process id of the fork
     */
    record Hello(int version, String token, int forkNumber, long pid) implements ToConductor {}

    /** Answers {@link ToFork.MakePlan}. */
    record PlanMade(List<PlannedClass> classes, RunRules rules) implements ToConductor {

        /** Packs a plan. */
        public static PlanMade of(RunPlan plan) {
            return new PlanMade(plan.classes().stream().map(PlannedClass::of).toList(), plan.rules());
        }

        /** The plan as it was packed. */
        public RunPlan plan() {
            List<TestClass> unpacked = new ArrayList<>();
            int units = 0;
            for (PlannedClass each : classes) {
                TestClass testClass = each.toClass(unpacked.size(), units);
                units += testClass.units().size();
                unpacked.add(testClass);
            }
            return new RunPlan(unpacked, rules);
        }
    }

    /** Answers {@link ToFork.MakePlan} where discovery is impossible; the message is meant for the user. */
    record PlanFailed(String message) implements ToConductor {}

    /** A fork entered a set that it shares with other forks. */
    record SetOpened(String uniqueId, Entry entry) implements ToConductor {}

    /** A fork left a set that it shares with other forks; the elapsed time is this fork's part. */
    record SetClosed(String uniqueId, Entry entry) implements ToConductor {}

    /** A shared set failed as such, outside of its tests. */
    record SetFailed(String uniqueId, Entry entry, boolean assertion) implements ToConductor {}

    /** The first sign of a unit. */
    record UnitStarted(int unit) implements ToConductor {}

    /** Something that happened in a unit. */
    record UnitEvent(int unit, ReportEvent event) implements ToConductor {}

    /** The unit is through, whatever its outcome; also sent for a unit that was never reached. */
    record UnitFinished(int unit) implements ToConductor {}

    /** JUnit did not run the rest of the lease. {@link LeaseFinished} follows. */
    record LeaseFailed(FailureText failure) implements ToConductor {}

    /** The launcher execution has ended; the fork is free. */
    record LeaseFinished(int lease) implements ToConductor {}
}
