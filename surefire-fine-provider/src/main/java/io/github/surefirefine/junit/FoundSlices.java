package io.github.surefirefine.junit;

import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.launcher.TestPlan;

/**
 * What this fork has found when it looked for tests, so that it need not look again where it is to run the same. JUnit
 * runs what it has found once, so every slice serves for one lease. Confined to one thread.
 */
final class FoundSlices {

    private static final String JUPITER = "[engine:junit-jupiter]";

    /** JUnit keeps some kilobytes for each test. */
    private static final int MOST_TESTS = 20_000;

    /** A lease on less than that part of a slice leaves it for a larger one. */
    private static final int WORTH = 2;

    private final List<Found> slices = new ArrayList<>();
    private int tests;

    private record Found(TestPlan plan, RunPlan classes) {}

    /**
     * A plan from which a lease can be run.
     *
     * @param passedOver unique ids of the classes that are not to be begun
     */
    record Reusable(TestPlan plan, Set<String> passedOver) {}

    void keep(TestPlan plan, RunPlan classes) {
        if (tests + classes.tests() <= MOST_TESTS) {
            tests += classes.tests();
            slices.add(new Found(plan, classes));
        }
    }

    /**
     * What was found, if it holds all of the lease and not too much besides.
     *
     * @param canPassOver whether Jupiter asks before it begins with a class
     */
    Optional<Reusable> take(Lease lease, boolean canPassOver) {
        Set<String> wanted = new HashSet<>();
        lease.units().forEach(unit -> wanted.add(unit.uniqueId()));
        for (Iterator<Found> each = slices.iterator(); each.hasNext(); ) {
            Found found = each.next();
            Optional<Set<String>> passedOver = passedOver(found.classes(), wanted);
            if (passedOver.filter(ids -> ids.isEmpty() || canPassOver).isPresent()) {
                each.remove();
                tests -= found.classes().tests();
                return Optional.of(new Reusable(found.plan(), passedOver.get()));
            }
        }
        return Optional.empty();
    }

    /** None where the wanted units are not all here, or what is here besides cannot be passed over without a trace. */
    private static Optional<Set<String>> passedOver(RunPlan found, Set<String> wanted) {
        Set<String> others = new HashSet<>();
        int met = 0;
        int units = 0;
        for (TestClass testClass : found.classes()) {
            long inside = testClass.units().stream()
                    .filter(unit -> wanted.contains(unit.uniqueId()))
                    .count();
            if (inside == 0 && canBePassedOver(testClass)) {
                others.add(id(testClass));
            } else if (inside != testClass.units().size()) {
                return Optional.empty();
            }
            met += (int) inside;
            units += testClass.units().size();
        }
        return met == wanted.size() && WORTH * met >= units ? Optional.of(others) : Optional.empty();
    }

    /** Extensions and conditions would be asked about the class too. */
    private static boolean canBePassedOver(TestClass testClass) {
        return id(testClass).startsWith(JUPITER) && !testClass.traits().fixtures();
    }

    private static String id(TestClass testClass) {
        TestUnit first = testClass.units().get(0);
        return testClass.sets().isEmpty()
                ? first.uniqueId()
                : testClass.sets().get(0).uniqueId();
    }
}
