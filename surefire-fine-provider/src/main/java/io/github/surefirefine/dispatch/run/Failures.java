package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has failed in a run, and whether so much has failed that the rest is skipped. Not thread-safe. */
public final class Failures {

    private record OfContainer(int classIndex, ContainerFailure failure) {}

    private final int skipAfter;
    private final Set<Integer> units = new HashSet<>();
    private final Set<Integer> lost = new HashSet<>();
    private final Set<Integer> quarantined = new HashSet<>();
    private final Set<Integer> skippedAgain = new HashSet<>();
    private final List<OfContainer> containers = new ArrayList<>();
    private int count;
    private int elsewhere;
    private boolean skipping;

    /** @param skipAfter the number of failures after which the rest is skipped; 0 for never */
    Failures(int skipAfter) {
        this.skipAfter = skipAfter;
    }

    void add(TestUnit unit) {
        count++;
        units.add(unit.index());
    }

    /** A unit did not finish. No fork reported a failure, so it does not count. */
    void lost(TestUnit unit) {
        units.add(unit.index());
        lost.add(unit.index());
    }

    /** Whether the unit began and did not finish. */
    public boolean wasLost(TestUnit unit) {
        return lost.contains(unit.index());
    }

    /** Something that was not planned has a result. */
    public void addUnplanned(TestFinished result) {
        if (result.outcome().isProblem()) {
            count++;
        }
    }

    /** A container above the units of a class has failed as a whole. */
    public void addContainer(int classIndex, ContainerFailure failure) {
        containers.add(new OfContainer(classIndex, failure));
        if (failure.error().outcome().isProblem()) {
            count++;
        }
    }

    /** A test of the unit failed in quarantine, which does not count. */
    void addQuarantined(TestUnit unit) {
        quarantined.add(unit.index());
    }

    /** A test of the unit was to run again, and was skipped or may fail. That mends nothing. */
    void skippedAgain(TestUnit unit) {
        skippedAgain.add(unit.index());
    }

    boolean wasSkippedAgain(TestUnit unit) {
        return skippedAgain.contains(unit.index());
    }

    /** Whether a test of the unit, or something around the unit, failed in quarantine. */
    boolean isQuarantined(TestUnit unit) {
        return quarantined.contains(unit.index()) || isAround(unit, false);
    }

    /** Whether the unit failed or was lost, or something around it failed. */
    boolean concern(TestUnit unit) {
        return contains(unit) || isAround(unit, true);
    }

    /** Whether something around the unit failed, as a problem or in quarantine. */
    private boolean isAround(TestUnit unit, boolean asProblem) {
        for (OfContainer each : containers) {
            if (each.classIndex() == unit.classIndex()
                    && isProblem(each.failure()) == asProblem
                    && each.failure().concerns(unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProblem(ContainerFailure failure) {
        return failure.error().outcome().isProblem();
    }

    /** Other machines of the run have seen so many failures. */
    public void elsewhere(int failures) {
        elsewhere = failures;
    }

    boolean contains(TestUnit unit) {
        return units.contains(unit.index());
    }

    /** Numbers of the units that failed or were lost, sorted. */
    List<Integer> units() {
        return units.stream().sorted().toList();
    }

    /** Whether so many tests have failed meanwhile that the others must be skipped; true once. */
    public boolean beginsToSkip() {
        boolean begins = !skipping && skipAfter > 0 && count + elsewhere >= skipAfter;
        skipping |= begins;
        return begins;
    }

    /** Whether units that have not begun are skipped, except reruns. */
    public boolean isSkipping() {
        return skipping;
    }
}
