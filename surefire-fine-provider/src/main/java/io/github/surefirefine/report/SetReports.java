package io.github.surefirefine.report;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The test sets of a class, one inside another. The units of a set come before its nested sets, and a set is closed
 * when every fork has left it. Not thread-safe.
 */
final class SetReports {

    private final TestClass testClass;
    private final ClassFailures failures;
    private final List<SetReport> sets = new ArrayList<>();

    private int current;
    private boolean complete;

    /**
     * Nothing has happened in any of them.
     *
     * @param failures of the class, for their order
     */
    SetReports(TestClass testClass, ClassFailures failures, EventMemory memory) {
        this.testClass = testClass;
        this.failures = failures;
        for (TestSet set : testClass.sets()) {
            sets.add(SetReport.of(set, memory));
        }
        if (sets.isEmpty()) {
            sets.add(SetReport.silent(TestSet.NONE, memory));
        }
        for (TestUnit unit : testClass.units()) {
            of(unit).expect();
        }
    }

    /** The set of a unit. */
    SetReport of(TestUnit unit) {
        return sets.get(Math.max(0, unit.set()));
    }

    /** The set with that unique id. */
    SetReport of(String uniqueId) {
        for (int i = 0; i < testClass.sets().size(); i++) {
            if (testClass.sets().get(i).uniqueId().equals(uniqueId)) {
                return sets.get(i);
            }
        }
        throw new IllegalArgumentException("no set " + uniqueId + " in " + testClass.name());
    }

    /** The set that has a start and an end in the report; if there is none, the outermost one. */
    SetReport reported(SetReport set) {
        SetReport reported = set;
        while (reported.isSilent() && reported.parent() != TestSet.NONE) {
            reported = sets.get(reported.parent());
        }
        return reported;
    }

    /** Other sets than those that contain one of these units are reported by another machine. */
    void keepOpen(List<TestUnit> units) {
        Set<Integer> kept = new HashSet<>();
        for (TestUnit unit : units) {
            for (int set = unit.set();
                    set != TestSet.NONE && kept.add(set);
                    set = testClass.sets().get(set).parent()) {
                // The sets around a set are kept with it.
            }
        }
        for (int set = 0; set < testClass.sets().size(); set++) {
            if (!kept.contains(set)) {
                sets.get(set).forgetOpening();
            }
        }
    }

    /** A fork has died; it leaves no more sets. */
    void forkLost(ForkId fork) {
        for (SetReport set : sets) {
            set.forkLost(fork);
        }
    }

    /** The innermost set that the fork has entered and not left; none if it is in none. */
    Optional<String> innermostWith(ForkId fork) {
        for (int i = testClass.sets().size() - 1; i >= 0; i--) {
            if (sets.get(i).isInside(fork)) {
                return Optional.of(testClass.sets().get(i).uniqueId());
            }
        }
        return Optional.empty();
    }

    /** Whether all sets have ended. */
    boolean isComplete() {
        return complete;
    }

    /** Nobody will ask again. */
    void forget() {
        for (SetReport set : sets) {
            set.forget();
        }
    }

    /** Passes on what can be passed on. */
    void passOn(EventLog news) {
        while (current < sets.size() && pass(sets.get(current), news)) {
            current++;
        }
        complete = complete || (current == sets.size() && closeBelow(TestSet.NONE, news));
    }

    /** Passes on what is known of a set's own units; true if that is all there will be. */
    private boolean pass(SetReport set, EventLog news) {
        if (set.isUnopened()) {
            return allFinishedIn(set) && set.passSilently();
        }
        return closeBelow(set.parent(), news) && set.pass(news);
    }

    /** Whether no unit can open the set any more: neither one of its own nor one of a nested set. */
    private boolean allFinishedIn(SetReport set) {
        int index = sets.indexOf(set);
        for (int inner = index; inner < sets.size(); inner++) {
            if (isInside(inner, index) && !sets.get(inner).isFinished()) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(int inner, int outer) {
        int walk = inner;
        while (walk != TestSet.NONE && walk != outer) {
            walk = sets.get(walk).parent();
        }
        return walk == outer;
    }

    /** Closes the open sets below the given one, innermost first; false while a fork is still inside one. */
    private boolean closeBelow(int ancestor, EventLog news) {
        for (int i = sets.size() - 1; i > ancestor; i--) {
            SetReport set = sets.get(i);
            if (set.isOpen() && i != current && !isAncestorOfCurrent(i)) {
                if (set.hasForks()) {
                    return false;
                }
                set.end(news, failures);
            }
        }
        return true;
    }

    private boolean isAncestorOfCurrent(int set) {
        return current < sets.size() && isInside(sets.get(current).parent(), set);
    }
}
