package io.github.surefirefine.shard;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/** Classes made by chance, and what is known of them. */
final class RandomSuite {

    final List<TestClass> classes = new ArrayList<>();

    private final Map<String, Long> unitNanos = new HashMap<>();
    private final Map<String, Long> setupNanos = new HashMap<>();

    /**
     * A suite.
     *
     * @param units so many at least
     * @param longestOverMean no unit takes longer than so many average ones
     */
    RandomSuite(Random random, int units, double longestOverMean) {
        double spread = 0.3 + 1.5 * random.nextDouble();
        int largest = 1 + random.nextInt(random.nextBoolean() ? 8 : 200);
        for (int made = 0; made < units; ) {
            int size = 1 + random.nextInt(largest);
            String name = "demo.C" + Integer.toString(classes.size(), 36) + "Test";
            addClass(name, size, random, spread);
            made += size;
        }
        limitTo(longestOverMean);
        for (TestClass testClass : classes) {
            long mean = mean();
            setupNanos.put(testClass.name(), (long) (mean * random.nextDouble() * (random.nextInt(10) == 0 ? 2 : 0.2)));
        }
    }

    private void addClass(String name, int size, Random random, double spread) {
        String id = "[engine:junit-jupiter]/[class:" + name + "]";
        boolean hasNested = size > 2 && random.nextBoolean();
        List<TestSet> sets = new ArrayList<>(List.of(new TestSet(id, TestSet.NONE, false)));
        if (hasNested) {
            sets.add(new TestSet(id + "/[nested-class:N]", 0, false));
            sets.add(new TestSet(id + "/[nested-class:N]/[nested-class:M]", 1, false));
        }
        List<TestUnit> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int set = hasNested ? i * 3 / size : 0;
            String unit = sets.get(set).uniqueId() + "/[method:m" + i + "()]";
            units.add(new TestUnit(i, classes.size(), set, unit, random.nextInt(20) == 0 ? 5 : 1));
            unitNanos.put(unit, (long) (1e7 * Math.exp(spread * random.nextGaussian())));
        }
        classes.add(new TestClass(classes.size(), name, sets, units, new ClassTraits(true, true), 0));
    }

    private long mean() {
        return (long)
                unitNanos.values().stream().mapToLong(Long::longValue).average().orElse(0);
    }

    private void limitTo(double longestOverMean) {
        long longest = (long) (longestOverMean * mean());
        unitNanos.replaceAll((unit, nanos) -> Math.min(longest, nanos));
    }

    /** Everything is known. */
    Estimates estimates() {
        return estimates(1, new Random(0));
    }

    /** Some of it is known. */
    Estimates estimates(double part, Random random) {
        Map<String, Long> units = new HashMap<>(unitNanos);
        Map<String, Long> setups = new HashMap<>(setupNanos);
        List<String> names = new ArrayList<>(unitNanos.keySet());
        Collections.sort(names);
        names.stream().filter(name -> random.nextDouble() >= part).forEach(units::remove);
        classes.stream().filter(each -> random.nextDouble() >= part).forEach(each -> setups.remove(each.name()));
        return new Estimates() {
            @Override
            public OptionalLong unitNanos(TestClass testClass, TestUnit unit) {
                Long nanos = units.get(unit.uniqueId());
                return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
            }

            @Override
            public OptionalLong setupNanos(TestClass testClass) {
                Long nanos = setups.get(testClass.name());
                return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
            }

            @Override
            public boolean failedLast(TestClass testClass, TestUnit unit) {
                return false;
            }
        };
    }

    /** The same, found in another order and numbered otherwise. */
    List<TestClass> shuffled(Random random) {
        List<TestClass> shuffled = new ArrayList<>();
        for (TestClass each : classes) {
            List<TestUnit> units = new ArrayList<>(each.units());
            Collections.shuffle(units, random);
            shuffled.add(new TestClass(each.index(), each.name(), each.sets(), units, each.traits(), 0));
        }
        Collections.shuffle(shuffled, random);
        for (int i = 0, first = 0; i < shuffled.size(); i++) {
            shuffled.set(i, shuffled.get(i).renumbered(i, first));
            first += shuffled.get(i).units().size();
        }
        return shuffled;
    }

    int units() {
        return unitNanos.size();
    }

    /** What the part of the suite takes that is in a shard. */
    long nanos(List<TestClass> part) {
        return part.stream()
                .mapToLong(each -> setupNanos.get(each.name())
                        + each.units().stream()
                                .mapToLong(unit -> unitNanos.get(unit.uniqueId()))
                                .sum())
                .sum();
    }
}
