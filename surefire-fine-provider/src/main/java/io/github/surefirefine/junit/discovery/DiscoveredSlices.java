package io.github.surefirefine.junit.discovery;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The slices that this fork has discovered, so that it need not look for the same tests again when it runs them. JUnit
 * runs what it has found only once, so every slice serves for one lease. Confined to one thread.
 */
final class DiscoveredSlices {

    /**
     * JUnit keeps one or two kilobytes for each test, and other forks may run what is found here; the heap is meant for
     * the tests.
     */
    static final int MOST_TESTS = 10_000;

    /** A lease on less than this fraction of the tests of a slice leaves the slice for a larger lease. */
    private static final int WORTH = 2;

    private final List<Found> slices = new ArrayList<>();
    private int tests;

    private record Found(ReusablePlan all, RunPlan classes) {}

    void keep(ReusablePlan all, RunPlan classes) {
        if (tests + classes.tests() <= MOST_TESTS) {
            tests += classes.tests();
            slices.add(new Found(all, classes));
        }
    }

    /**
     * A slice that holds all of the lease and not too much besides.
     *
     * @param canPassOver accepts the unique id of what its engine can be kept from beginning
     */
    Optional<ReusablePlan> take(Lease lease, Predicate<String> canPassOver) {
        Set<String> wanted = new HashSet<>();
        for (TestUnit unit : lease.units()) {
            wanted.add(unit.uniqueId());
        }
        for (Iterator<Found> each = slices.iterator(); each.hasNext(); ) {
            Found found = each.next();
            Optional<Set<String>> passedOver = passedOver(found.classes(), wanted, canPassOver);
            if (passedOver.isPresent()) {
                each.remove();
                tests -= found.classes().tests();
                return Optional.of(found.all().passingOver(passedOver.get()));
            }
        }
        return Optional.empty();
    }

    /** Empty if some of the wanted units are not here, or if the other units here cannot be passed over. */
    private static Optional<Set<String>> passedOver(RunPlan found, Set<String> wanted, Predicate<String> canPassOver) {
        Set<String> others = new HashSet<>();
        int met = 0;
        int wantedTests = 0;
        for (TestClass testClass : found.classes()) {
            int inside = 0;
            for (TestUnit unit : testClass.units()) {
                inside += wanted.contains(unit.uniqueId()) ? 1 : 0;
            }
            if (inside == testClass.units().size()) {
                met += inside;
                wantedTests += testClass.tests();
            } else if (inside == 0 && all(testClass, canPassOver)) {
                others.add(id(testClass));
            } else {
                return Optional.empty();
            }
        }
        return met == wanted.size() && WORTH * wantedTests >= found.tests() ? Optional.of(others) : Optional.empty();
    }

    private static boolean all(TestClass testClass, Predicate<String> accepted) {
        for (TestUnit unit : testClass.units()) {
            if (!accepted.test(unit.uniqueId())) {
                return false;
            }
        }
        return true;
    }

    private static String id(TestClass testClass) {
        TestUnit first = testClass.units().get(0);
        return testClass.sets().isEmpty()
                ? first.uniqueId()
                : testClass.sets().get(0).uniqueId();
    }
}
