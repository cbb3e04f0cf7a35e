package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has failed in a run, and whether so much has failed that the rest is skipped. Not thread-safe. */
public final class Failures {

    private final int skipAfter;
    private final Set<Integer> units = new HashSet<>();
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
    }

    /** Something that was not planned has a result. */
    public void addUnplanned(TestFinished result) {
        if (result.outcome().isProblem()) {
            count++;
        }
    }

    /** A container above the units has failed as a whole. */
    public void addContainer() {
        count++;
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
