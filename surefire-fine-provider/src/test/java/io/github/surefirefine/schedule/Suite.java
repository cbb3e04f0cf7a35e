package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ClassTraits;
import io.github.surefirefine.model.PlanMaker;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Tests that take a known time.
 *
 * @param unitNanos how long each unit takes
 * @param setupNanos for each class, what a fork pays when it enters it for the first time
 */
record Suite(RunPlan plan, long[] unitNanos, long[] setupNanos) {

    /** Classes of so many units, all of which take the same time. */
    static Suite uniform(Duration each, int... sizes) {
        RunPlan plan = PlanMaker.ofSizes(sizes);
        long[] units =
                LongStream.generate(each::toNanos).limit(plan.units().size()).toArray();
        return new Suite(plan, units, new long[sizes.length]);
    }

    /** Classes of random sizes; times are spread over the given range by their logarithm. */
    static Suite random(Random random, Duration shortest, Duration longest, Duration longestSetup) {
        int[] sizes = IntStream.generate(() -> 1 + random.nextInt(1 + random.nextInt(40)))
                .limit(1 + random.nextInt(30))
                .toArray();
        RunPlan plan = PlanMaker.ofSizes(sizes);
        // Tests of one class resemble each other somewhat.
        double[] factors = random.doubles(sizes.length, 0.3, 1).toArray();
        long[] units = plan.units().stream()
                .mapToLong(unit -> logUniform(random, shortest, longest, factors[unit.classIndex()]))
                .toArray();
        long[] setups = IntStream.range(0, sizes.length)
                .mapToLong(i -> random.nextBoolean() ? 0 : (long) (random.nextDouble() * longestSetup.toNanos()))
                .toArray();
        return new Suite(plan, units, setups);
    }

    /** The same with units that can be taken back; setups are those of fixtures. */
    Suite revocable() {
        PlanMaker maker = new PlanMaker();
        for (TestClass testClass : plan.classes()) {
            maker.with(new ClassTraits(true, setupNanos[testClass.index()] > 0))
                    .split(testClass.name(), testClass.units().size());
        }
        return new Suite(maker.plan(), unitNanos, setupNanos);
    }

    /** Somebody who has seen these durations before. */
    Estimates known() {
        return new Estimates() {

            @Override
            public OptionalLong unitNanos(TestClass testClass, TestUnit unit) {
                return OptionalLong.of(nanos(unit));
            }

            @Override
            public OptionalLong setupNanos(TestClass testClass) {
                return OptionalLong.of(setupNanos[testClass.index()]);
            }
        };
    }

    Suite withSetup(Duration setup) {
        long[] setups = setupNanos.clone();
        Arrays.fill(setups, setup.toNanos());
        return new Suite(plan, unitNanos, setups);
    }

    long nanos(TestUnit unit) {
        return unitNanos[unit.index()];
    }

    long totalNanos() {
        return Arrays.stream(unitNanos).sum();
    }

    long longestNanos() {
        return Arrays.stream(unitNanos).max().orElse(0);
    }

    /** No schedule is shorter than this: every setup is paid at least once, before its tests, and no test is cut. */
    long lowerBoundNanos(int forks) {
        long longest = plan.units().stream()
                .mapToLong(unit -> setupNanos[unit.classIndex()] + nanos(unit))
                .max()
                .orElse(0);
        return Math.max(longest, (totalNanos() + Arrays.stream(setupNanos).sum()) / forks);
    }

    private static long logUniform(Random random, Duration shortest, Duration longest, double factor) {
        double low = Math.log(shortest.toNanos());
        double high = Math.log(longest.toNanos());
        return (long) Math.exp(low + (high - low) * factor * random.nextDouble());
    }
}
