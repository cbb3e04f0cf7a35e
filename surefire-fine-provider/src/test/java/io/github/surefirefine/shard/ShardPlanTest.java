package io.github.surefirefine.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShardPlanTest {

    private static final int MOST_SHARDS = 20;
    private static final int SUITES_PER_SEED = 20;
    private static final int UNITS_PER_SHARD = 20;

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachUnitIsInOneShardWhateverIsKnown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            RandomSuite suite = new RandomSuite(random, 1 + random.nextInt(300), 100);
            int count = 1 + random.nextInt(MOST_SHARDS);
            double known = random.nextInt(3) / 2.0;

            ShardPlan plan = ShardPlan.of(suite.classes, suite.estimates(known, random), count);

            List<TestUnit> run = IntStream.rangeClosed(1, count)
                    .boxed()
                    .flatMap(number -> part(suite, plan, new Shard(number, count)).stream())
                    .flatMap(testClass -> testClass.units().stream())
                    .toList();
            assertThat(run)
                    .extracting(TestUnit::uniqueId)
                    .doesNotHaveDuplicates()
                    .hasSize(suite.units());
            assertThat(plan.shards()).hasSize(suite.units());
            assertThat(plan.shards().values()).allMatch(number -> number >= 1 && number <= count);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itIsTheSameWhateverTheOrderInWhichTestsAreFound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            RandomSuite suite = new RandomSuite(random, 1 + random.nextInt(300), 100);
            int count = 1 + random.nextInt(MOST_SHARDS);
            Estimates known = suite.estimates(random.nextInt(3) / 2.0, random);

            assertThat(ShardPlan.of(suite.shuffled(random), known, count).shards())
                    .isEqualTo(ShardPlan.of(suite.classes, known, count).shards());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noShardTakesMuchLongerThanTheMeanWhereDurationsAreKnown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            int count = 1 + random.nextInt(MOST_SHARDS);
            RandomSuite suite = new RandomSuite(random, count * UNITS_PER_SHARD + random.nextInt(2_000), 10);

            ShardPlan plan = ShardPlan.of(suite.classes, suite.estimates(), count);

            long[] nanos = IntStream.rangeClosed(1, count)
                    .mapToLong(number -> suite.nanos(part(suite, plan, new Shard(number, count))))
                    .toArray();
            double mean = LongStream.of(nanos).average().orElse(0);
            assertThat(LongStream.of(nanos).max().orElse(0) / mean)
                    .as("%d units in %d shards", suite.units(), count)
                    .isLessThanOrEqualTo(1.05);
            assertThat(IntStream.rangeClosed(1, count)
                            .mapToLong(number ->
                                    plan.nanos(new Shard(number, count)).orElse(0L))
                            .toArray())
                    .as("what is said of it")
                    .isEqualTo(nanos);
        }
    }

    /** More than one setup for a class is paid only where a shard would be too full otherwise. */
    @ParameterizedTest
    @MethodSource("seeds")
    void fewClassesAreCut(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            int count = 1 + random.nextInt(MOST_SHARDS);
            RandomSuite suite = new RandomSuite(random, count * UNITS_PER_SHARD + random.nextInt(2_000), 10);

            ShardPlan plan = ShardPlan.of(suite.classes, suite.estimates(), count);

            long pieces = IntStream.rangeClosed(1, count)
                    .mapToLong(number ->
                            part(suite, plan, new Shard(number, count)).size())
                    .sum();
            assertThat(pieces - suite.classes.size()).as("cuts").isLessThanOrEqualTo(3L * count);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shardsHaveEquallyManyTestsWhereNothingIsKnown(long seed) {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(MOST_SHARDS - 2);
        List<TestClass> suite = new RandomSuite(random, count * UNITS_PER_SHARD, 10).classes;

        ShardPlan plan = ShardPlan.of(suite, Estimates.NONE, count);

        int tests = suite.stream().mapToInt(TestClass::tests).sum();
        for (int number = 1; number <= count; number++) {
            Shard shard = new Shard(number, count);
            int own = suite.stream()
                    .flatMap(each -> each.units().stream())
                    .filter(unit -> plan.isIn(shard, unit))
                    .mapToInt(TestUnit::tests)
                    .sum();
            assertThat(own).isGreaterThan(0).isLessThanOrEqualTo(tests * 3 / 2 / count);
            assertThat(plan.nanos(shard)).isEmpty();
        }
    }

    @Test
    void aClassThatIsDearToEnterStaysWhole() {
        List<TestClass> suite =
                new PlanMaker().split("demo.A", 10).split("demo.B", 10).plan().classes();

        assertThat(pieces(suite, nanos(1, 11), 4)).isEqualTo(Map.of("demo.A", 1L, "demo.B", 1L));
        assertThat(pieces(suite, nanos(1, 6), 4)).isEqualTo(Map.of("demo.A", 2L, "demo.B", 2L));
    }

    @Test
    void aHugeClassIsForAll() {
        List<TestClass> suite = new PlanMaker().split("demo.A", 1_000).plan().classes();

        assertThat(pieces(suite, nanos(1_000, 10), 5)).isEqualTo(Map.of("demo.A", 5L));
    }

    @Test
    void whatTakesNoTimeIsNotForOneShardAlone() {
        List<TestClass> suite = new ArrayList<>();
        PlanMaker maker = new PlanMaker();
        IntStream.range(0, 100).forEach(i -> maker.split("demo.C" + i, 1));
        suite.addAll(maker.plan().classes());

        ShardPlan plan = ShardPlan.of(suite, nanos(0, 0), 4);

        assertThat(plan.shards().values().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())))
                .isEqualTo(Map.of(1, 25L, 2, 25L, 3, 25L, 4, 25L));
    }

    /** Else the first machine would run all the tests of a build with many small modules. */
    @Test
    void theOnlyClassOfASuiteIsNotAlwaysForTheFirstShard() {
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            used.addAll(
                    ShardPlan.of(new PlanMaker().split("demo.C" + i, 1).plan().classes(), Estimates.NONE, 5)
                            .shards()
                            .values());
        }

        assertThat(used).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void thereMayBeMoreShardsThanUnits() {
        SortedMap<String, Integer> shards = ShardPlan.of(
                        new PlanMaker().split("demo.A", 3).plan().classes(), nanos(10, 1), 100)
                .shards();

        assertThat(shards).hasSize(3);
        assertThat(Set.copyOf(shards.values())).hasSize(3);
    }

    @Test
    void nothingCanBeDivided() {
        assertThat(ShardPlan.of(List.of(), Estimates.NONE, 3).shards()).isEmpty();
        assertThat(ShardPlan.of(List.of(), Estimates.NONE, 3).totalNanos()).isEmpty();
    }

    private static List<TestClass> part(RandomSuite suite, ShardPlan plan, Shard shard) {
        return suite.classes.stream()
                .flatMap(each -> Suite.part(each, unit -> plan.isIn(shard, unit)).stream())
                .toList();
    }

    private static Map<String, Long> pieces(List<TestClass> suite, Estimates known, int count) {
        ShardPlan plan = ShardPlan.of(suite, known, count);
        return suite.stream()
                .collect(Collectors.toMap(
                        TestClass::name,
                        testClass -> shards(plan, testClass).distinct().count()));
    }

    private static Stream<Integer> shards(ShardPlan plan, TestClass testClass) {
        return testClass.units().stream().map(unit -> plan.shards().get(unit.uniqueId()));
    }

    private static Estimates nanos(long unit, long setup) {
        return new Estimates() {
            @Override
            public OptionalLong unitNanos(TestClass testClass, TestUnit each) {
                return OptionalLong.of(unit * 1_000_000);
            }

            @Override
            public OptionalLong setupNanos(TestClass testClass) {
                return OptionalLong.of(setup * 1_000_000);
            }

            @Override
            public boolean failedLast(TestClass testClass, TestUnit each) {
                return false;
            }
        };
    }
}
