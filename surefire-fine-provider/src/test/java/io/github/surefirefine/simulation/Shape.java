package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.PlanMaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Kinds of suites. Each makes suites of at least {@link #LEAST_UNITS_PER_FORK} units for each fork. */
enum Shape {

    /** Tests that all take the same time, in classes of different sizes. */
    UNIFORM {
        @Override
        Suite make(Random random, int forks) {
            int[] sizes = sizes(random, units(random, forks, 40), 30);
            long each = logUniform(random, Duration.ofMillis(10), Duration.ofSeconds(3));
            return suite(sizes, i -> each, c -> 0, false);
        }
    },

    /** Most tests are short, few are long. */
    HEAVY_TAILED {
        @Override
        Suite make(Random random, int forks) {
            int[] sizes = sizes(random, units(random, forks, 40), 30);
            double middle = logUniform(random, Duration.ofMillis(20), Duration.ofMillis(500));
            return suite(
                    sizes,
                    i -> (long) (middle * Math.exp(1.3 * random.nextGaussian())),
                    c -> logUniform(random, Duration.ofMillis(1), Duration.ofMillis(300)),
                    false);
        }
    },

    /** One class has more tests than all others together. */
    GIANT_CLASS {
        @Override
        Suite make(Random random, int forks) {
            int giant = units(random, forks, 60);
            int[] others = sizes(random, 1 + giant / (2 + random.nextInt(6)), 20);
            int[] sizes =
                    IntStream.concat(Arrays.stream(others), IntStream.of(giant)).toArray();
            double middle = logUniform(random, Duration.ofMillis(5), Duration.ofSeconds(1));
            return suite(
                    sizes,
                    i -> (long) (middle * Math.exp(0.7 * random.nextGaussian())),
                    c -> logUniform(random, Duration.ofMillis(1), Duration.ofMillis(200)),
                    random.nextBoolean());
        }
    },

    /** Thousands of tests that take hardly any time. */
    MANY_TINY {
        @Override
        Suite make(Random random, int forks) {
            int[] sizes = sizes(random, Math.max(2_000, 200 * forks), 150);
            return suite(
                    sizes,
                    i -> logUniform(random, Duration.ofNanos(100_000), Duration.ofMillis(8)),
                    c -> logUniform(random, Duration.ofMillis(1), Duration.ofMillis(5)),
                    false);
        }
    },

    /** To enter some classes takes longer than any of their tests. */
    COSTLY_FIXTURES {
        @Override
        Suite make(Random random, int forks) {
            int[] sizes = sizes(random, units(random, forks, 40), 40);
            long longest = logUniform(random, Duration.ofMillis(500), Duration.ofSeconds(10));
            return suite(
                    sizes,
                    i -> logUniform(random, Duration.ofMillis(50), Duration.ofSeconds(2)),
                    c -> random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * longest),
                    true);
        }
    },

    /** Some tests must not run beside some others. */
    LOCKS {
        @Override
        Suite make(Random random, int forks) {
            int[] sizes = sizes(random, units(random, forks, 40), 30);
            PlanMaker maker = new PlanMaker().with(new ClassTraits(true, false));
            for (int c = 0; c < sizes.length; c++) {
                maker.locked("demo.C" + c, locks(random, sizes[c], forks));
            }
            long[] units = random.ints(Arrays.stream(sizes).sum(), 0, 1)
                    .mapToLong(i -> logUniform(random, Duration.ofMillis(10), Duration.ofSeconds(2)))
                    .toArray();
            return new Suite(maker.plan(), units, new long[sizes.length]);
        }
    },

    /** Some of everything. */
    MIXED {
        @Override
        Suite make(Random random, int forks) {
            Suite suite;
            do {
                suite = Suite.random(
                                random, forks + 1, Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofSeconds(1))
                        .revocable();
            } while (suite.plan().units().size() < LEAST_UNITS_PER_FORK * forks);
            return suite;
        }
    };

    static final int LEAST_UNITS_PER_FORK = 4;

    abstract Suite make(Random random, int forks);

    /** By the number of a unit or a class. */
    private interface Times {
        long nanos(int index);
    }

    private static int units(Random random, int forks, int mostPerFork) {
        return forks * (LEAST_UNITS_PER_FORK + random.nextInt(mostPerFork - LEAST_UNITS_PER_FORK + 1));
    }

    /** Random sizes with the given sum. */
    private static int[] sizes(Random random, int units, int most) {
        List<Integer> sizes = new ArrayList<>();
        for (int left = units; left > 0; left -= sizes.get(sizes.size() - 1)) {
            sizes.add(Math.min(left, 1 + random.nextInt(most)));
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Suite suite(int[] sizes, Times units, Times setups, boolean fixtures) {
        PlanMaker maker = new PlanMaker().with(new ClassTraits(true, fixtures));
        maker.sizes(sizes);
        return new Suite(
                maker.jupiterPlan(),
                IntStream.range(0, Arrays.stream(sizes).sum())
                        .mapToLong(units::nanos)
                        .toArray(),
                IntStream.range(0, sizes.length).mapToLong(setups::nanos).toArray());
    }

    /** A tenth or so of the tests uses one of some databases, a few only read from it. */
    private static List<List<Lock>> locks(Random random, int size, int forks) {
        List<List<Lock>> locks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String key = "database" + random.nextInt(1 + forks / 2);
            locks.add(random.nextInt(8) == 0 ? List.of(new Lock(key, random.nextInt(4) != 0)) : List.of());
        }
        return locks;
    }

    private static long logUniform(Random random, Duration shortest, Duration longest) {
        double low = Math.log(shortest.toNanos());
        double high = Math.log(longest.toNanos());
        return (long) Math.exp(low + (high - low) * random.nextDouble());
    }
}
