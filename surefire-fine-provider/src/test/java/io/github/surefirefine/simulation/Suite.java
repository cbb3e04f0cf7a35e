package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
public record Suite(RunPlan plan, long[] unitNanos, long[] setupNanos) {

    /** Classes of so many units, all of which take the same time. */
    public static Suite uniform(Duration each, int... sizes) {
        RunPlan plan = PlanMaker.ofSizes(sizes);
        long[] units =
                LongStream.generate(each::toNanos).limit(plan.units().size()).toArray();
        return new Suite(plan, units, new long[sizes.length]);
    }

    /** Classes of random sizes; times are spread over the given range by their logarithm. */
    public static Suite random(Random random, Duration shortest, Duration longest, Duration longestSetup) {
        return random(random, 1 + random.nextInt(30), shortest, longest, longestSetup);
    }

    /** So many classes of random sizes. */
    public static Suite random(Random random, int classes, Duration shortest, Duration longest, Duration longestSetup) {
        int[] sizes = IntStream.generate(() -> 1 + random.nextInt(1 + random.nextInt(40)))
                .limit(classes)
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
    public Suite revocable() {
        PlanMaker maker = new PlanMaker();
        for (TestClass testClass : plan.classes()) {
            maker.with(new ClassTraits(true, setupNanos[testClass.index()] > 0))
                    .split(testClass.name(), testClass.units().size());
        }
        return new Suite(maker.jupiterPlan(), unitNanos, setupNanos);
    }

    /** Somebody who has seen these durations before. */
    public Estimates known() {
        return new Estimates() {

            @Override
            public OptionalLong unitNanos(TestClass testClass, TestUnit unit) {
                return OptionalLong.of(nanos(unit));
            }

            @Override
            public OptionalLong setupNanos(TestClass testClass) {
                return OptionalLong.of(setupNanos[testClass.index()]);
            }

            @Override
            public boolean failedLast(TestClass testClass, TestUnit unit) {
                return false;
            }
        };
    }

    /** Somebody who has seen something similar: each duration is off by a random factor. */
    public Estimates roughlyKnown(Random random) {
        long[] units = LongStream.of(unitNanos).map(nanos -> off(random, nanos)).toArray();
        long[] setups =
                LongStream.of(setupNanos).map(nanos -> off(random, nanos)).toArray();
        return new Suite(plan, units, setups).known();
    }

    private static long off(Random random, long nanos) {
        return (long) (nanos * Math.exp(0.3 * random.nextGaussian()));
    }

    /** Somebody who takes each unit for another one, and each class too. */
    public Estimates wronglyKnown(Random random) {
        return new Suite(plan, shuffled(random, unitNanos), shuffled(random, setupNanos)).known();
    }

    private static long[] shuffled(Random random, long[] nanos) {
        List<Long> values = new ArrayList<>(LongStream.of(nanos).boxed().toList());
        Collections.shuffle(values, random);
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    public Suite withSetup(Duration setup) {
        long[] setups = setupNanos.clone();
        Arrays.fill(setups, setup.toNanos());
        return new Suite(plan, unitNanos, setups);
    }

    public long nanos(TestUnit unit) {
        return unitNanos[unit.index()];
    }

    /** A time that no schedule can finish before. */
    public long lowerBoundNanos(int forks) {
        return LowerBound.nanos(this, forks);
    }

    public long totalNanos() {
        return Arrays.stream(unitNanos).sum();
    }

    public long longestNanos() {
        return Arrays.stream(unitNanos).max().orElse(0);
    }

    private static long logUniform(Random random, Duration shortest, Duration longest, double factor) {
        double low = Math.log(shortest.toNanos());
        double high = Math.log(longest.toNanos());
        return (long) Math.exp(low + (high - low) * factor * random.nextDouble());
    }
}
