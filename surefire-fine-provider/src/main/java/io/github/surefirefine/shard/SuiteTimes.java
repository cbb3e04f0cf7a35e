package io.github.surefirefine.shard;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How long the units and classes of a suite are expected to take: as long as is known; else as long as the known tests
 * of their class; else as long as any known test. If none is known, all tests take equally long.
 */
public final class SuiteTimes {

    /** The duration of a test if nothing is known; only the ratio to others matters. */
    private static final long ANY_TEST_NANOS = 1_000_000_000;

    /** What was too short to be measured takes time too: thousands of such tests are not for one machine. */
    private static final long LEAST_NANOS = 1_000;

    private final Estimates known;
    private final Map<String, Mean> testsOfClass = new HashMap<>();
    private final Mean tests = new Mean();
    private final Mean setups = new Mean();

    public SuiteTimes(Collection<TestClass> suite, Estimates known) {
        this.known = known;
        for (TestClass testClass : suite) {
            Mean ofClass = testsOfClass.computeIfAbsent(testClass.name(), name -> new Mean());
            for (TestUnit unit : testClass.units()) {
                known.unitNanos(testClass, unit).ifPresent(nanos -> {
                    ofClass.add(nanos, unit.tests());
                    tests.add(nanos, unit.tests());
                });
            }
            known.setupNanos(testClass).ifPresent(nanos -> setups.add(nanos, 1));
        }
    }

    /** Whether the duration of any test is known. */
    public boolean isAnyKnown() {
        return tests.isAnyKnown();
    }

    public long unitNanos(TestClass testClass, TestUnit unit) {
        OptionalLong nanos = known.unitNanos(testClass, unit);
        Mean ofClass = testsOfClass.getOrDefault(testClass.name(), tests);
        return Math.max(LEAST_NANOS, nanos.orElse(unit.tests() * ofClass.nanosOr(tests.nanosOr(ANY_TEST_NANOS))));
    }

    /** If the cost is not known, dividing a class still costs something: no less than a test. */
    public long setupNanos(TestClass testClass) {
        return known.setupNanos(testClass).orElse(setups.nanosOr(tests.nanosOr(ANY_TEST_NANOS)));
    }

    /** What one of many takes. */
    private static final class Mean {

        private long nanos;
        private long count;

        void add(long moreNanos, long moreCount) {
            nanos += moreNanos;
            count += moreCount;
        }

        boolean isAnyKnown() {
            return count > 0;
        }

        long nanosOr(long otherwise) {
            return isAnyKnown() ? nanos / count : otherwise;
        }
    }
}
