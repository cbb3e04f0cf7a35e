package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.schedule.invocations.SharedMethod;
import java.util.List;
import java.util.Optional;

/**
 * The methods whose invocations several forks share: which fork runs which of them, and which are missing. Not
 * thread-safe.
 */
public final class SharedMethods {

    private final Run run;
    private final Scheduler scheduler;

    SharedMethods(Run run) {
        this.run = run;
        this.scheduler = run.scheduler();
    }

    /** Adds another unit of the same method, to run some of its invocations. */
    public TestUnit addPart(int unit) {
        return run.addPart(run.unit(unit));
    }

    /** The method of which the lease holds a part; empty for all other leases. */
    public Optional<SharedMethod> partOf(Lease lease) {
        TestUnit first = lease.units().get(0);
        return first.isPart() ? scheduler.sharedMethod(first.index()) : Optional.empty();
    }

    /** A fork claims invocations of a method that it shares with others. */
    public Invocations claim(int unit, int from, long nowNanos) {
        return scheduler
                .sharedMethod(unit)
                .map(method -> method.claim(unit, from, nowNanos))
                .orElse(Invocations.NONE);
    }

    /**
     * A fork has finished a method that it shares with others.
     *
     * @return whether it is the first fork that found invocations other than the shared ones
     */
    public boolean finished(TestUnit unit, int seen, boolean different) {
        Optional<SharedMethod> shared = scheduler.sharedMethod(unit.index());
        boolean isNews = false;
        if (shared.isPresent() && different) {
            isNews = shared.get().differs(unit.index());
        } else if (shared.isPresent()) {
            shared.get().finished(unit.index(), seen);
        }
        shared.ifPresent(method -> addPartIfNeeded(method, unit));
        return isNews;
    }

    /** A unit did not finish; if it was shared, another fork runs its rest. */
    void lost(TestUnit unit) {
        scheduler.sharedMethod(unit.index()).ifPresent(method -> {
            method.lost(unit.index());
            addPartIfNeeded(method, unit);
        });
    }

    /** What happens to the rest of a unit if one of its tests is left behind, in words. */
    public String consequenceOfLeaving(TestUnit unit, TestRef test) {
        boolean isAlone = test.id().equals(unit.uniqueId());
        return isAlone || scheduler.sharedMethod(unit.index()).isPresent()
                ? ""
                : "; the tests after it in the same class or method were not run, because these run as one piece";
    }

    /** Invocations of the method that will not run, once all forks have finished it. */
    public List<Invocations> missing(TestUnit unit) {
        return scheduler
                .sharedMethod(unit.index())
                .filter(method -> method.running() == 0)
                .map(SharedMethod::missing)
                .orElse(List.of());
    }

    /** The planned unit of which the one with this number is a part, or the unit itself. */
    TestUnit wholeOf(int index) {
        TestUnit unit = run.unit(index);
        return unit.isPart()
                ? run.classOf(unit).units().stream()
                        .filter(each -> each.uniqueId().equals(unit.uniqueId()))
                        .findFirst()
                        .orElseThrow()
                : unit;
    }

    private void addPartIfNeeded(SharedMethod method, TestUnit unit) {
        if (method.needsAnother()) {
            scheduler.addPendingPart(addPart(unit.index()), unit.index());
        }
    }
}
