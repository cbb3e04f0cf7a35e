package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.history.LastRun;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which tests of a suite are run, if only those are wanted that failed or did not run last time. Immutable. */
final class Selection {

    private final Optional<LastRun> last;

    /** Unique ids of the units that are run. */
    private final Set<String> selected = new HashSet<>();

    private int tests;
    private int all;

    /** Whether there is a reason to leave out the others. */
    private boolean isAnyWanted;

    private Selection(Optional<LastRun> last) {
        this.last = last.filter(known -> !known.isEmpty());
    }

    /**
     * Selects from a suite.
     *
     * @param suite no two of its classes have a unit in common
     * @param last what is known of the last time
     * @param mayFail accepts units that may fail, which is no reason to run nothing else
     */
    static Selection of(List<TestClass> suite, Optional<LastRun> last, BiPredicate<TestClass, TestUnit> mayFail) {
        Selection selection = new Selection(last);
        for (TestClass testClass : suite) {
            for (TestUnit unit : testClass.units()) {
                selection.add(testClass, unit, mayFail);
            }
        }
        return selection;
    }

    private void add(TestClass testClass, TestUnit unit, BiPredicate<TestClass, TestUnit> mayFail) {
        all += unit.tests();
        LastRun.Ending ending = last.map(known -> known.of(testClass, unit)).orElse(LastRun.Ending.NEVER_SEEN);
        if (ending == LastRun.Ending.PASSED) {
            return;
        }
        selected.add(unit.uniqueId());
        tests += unit.tests();
        isAnyWanted |= switch (ending) {
            case PASSED -> false;
            case FAILED -> !mayFail.test(testClass, unit);
            // An engine that has found nothing has no test to run.
            case NEVER_SEEN -> !unit.isIdleEngine();
        };
    }

    /** Whether all tests are run. */
    boolean isWhole() {
        return last.isEmpty() || !isAnyWanted || tests == all;
    }

    boolean has(TestUnit unit) {
        return isWhole() || selected.contains(unit.uniqueId());
    }

    /** What is run and why, for the user. */
    String text() {
        if (last.isEmpty()) {
            return "fine: all tests, because nothing is known of the last time (fine.rerun=failed)";
        } else if (!isAnyWanted) {
            return "fine: all tests, because none of them failed or did not run last time (fine.rerun=failed)";
        } else if (isWhole()) {
            return "fine: all tests, because all of them failed or did not run last time (fine.rerun=failed)";
        }
        return "fine: " + tests + " of " + all
                + " tests, those that failed or did not run last time; fine.rerun=all runs all";
    }
}
