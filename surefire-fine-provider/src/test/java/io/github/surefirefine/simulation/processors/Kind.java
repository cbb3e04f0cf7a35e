package io.github.surefirefine.simulation.processors;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.simulation.Suite;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Kinds of suites that need processors. */
enum Kind {

    /** One class takes longer than all others together, and only computes. */
    DOMINANT_CLASS {
        @Override
        ComputingSuite make(Random random) {
            return suite(new int[] {500, 100, 100, 50, 20}, i -> logNormal(random, 10), i -> 1, c -> 0, false);
        }
    },

    /** Classes of all sizes that only compute. */
    MANY_CLASSES {
        @Override
        ComputingSuite make(Random random) {
            return suite(sizes(random, 60, 30), i -> logNormal(random, 10), i -> 1, c -> 0, false);
        }
    },

    /** Tests that wait for most of the time, in two large classes and some small ones. */
    WAITING {
        @Override
        ComputingSuite make(Random random) {
            return suite(new int[] {80, 40, 8, 4, 4}, i -> logNormal(random, 200), i -> 0.05, c -> 0, false);
        }
    },

    /** Tests that compute, tests that wait, and some that do both, some of them for long. */
    MIXED {
        @Override
        ComputingSuite make(Random random) {
            return suite(
                    sizes(random, 20, 40),
                    i -> logNormal(random, i % 10 == 0 ? 300 : 15),
                    i -> i % 3 == 0 ? 0.1 : i % 3 == 1 ? 0.5 : 1,
                    c -> c % 4 == 0 ? 100 : 0,
                    false);
        }
    },

    /** To enter a class costs more than any of its tests, and must be paid again when a fork comes back. */
    FIXTURES {
        @Override
        ComputingSuite make(Random random) {
            return suite(
                    sizes(random, 12, 40), i -> logNormal(random, 40), i -> 0.7, c -> 200 + random.nextInt(800), true);
        }
    };

    private static final double NANOS_PER_MILLI = 1e6;

    abstract ComputingSuite make(Random random);

    private interface Figure {
        double of(int index);
    }

    /** Times are milliseconds. */
    private static ComputingSuite suite(
            int[] sizes, Figure unitMillis, Figure computing, Figure setupMillis, boolean fixtures) {
        int units = Arrays.stream(sizes).sum();
        Suite suite = new Suite(
                new PlanMaker().with(new ClassTraits(true, fixtures)).sizes(sizes),
                nanos(units, unitMillis),
                nanos(sizes.length, setupMillis));
        return new ComputingSuite(
                suite, IntStream.range(0, units).mapToDouble(computing::of).toArray());
    }

    private static long[] nanos(int number, Figure millis) {
        return IntStream.range(0, number)
                .mapToLong(i -> (long) (millis.of(i) * NANOS_PER_MILLI))
                .toArray();
    }

    private static int[] sizes(Random random, int classes, int most) {
        return IntStream.range(0, classes).map(i -> 1 + random.nextInt(most)).toArray();
    }

    private static double logNormal(Random random, double median) {
        return median * Math.exp(0.8 * random.nextGaussian());
    }
}
