package io.github.surefirefine.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeededScriptTest {

    private static final int CLASSES = 12;

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyUnitIsThereOnceAndEveryPieceCanBeRunInItsOrder(long seed) {
        List<TestClass> classes = suite(seed).classes();

        for (int forks = 1; forks <= 5; forks++) {
            Script script = script(seed, classes, forks);

            assertThat(script.units()).containsExactlyInAnyOrderElementsOf(new RunPlan(classes).units());
            assertThat(script.ofAnyone()).isEmpty();
            assertThat(script.ofForks().values().stream().flatMap(List::stream))
                    .allSatisfy(piece -> assertThat(Pieces.of(piece, classes)).containsExactly(piece));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedMakesTheSameScriptInWhateverOrderTestsWereFound(long seed) {
        List<TestClass> classes = suite(seed).classes();
        List<TestClass> otherwise = new ArrayList<>(classes);
        Collections.shuffle(otherwise, new Random(seed + 1));
        List<TestClass> renumbered = new ArrayList<>();
        int units = 0;
        for (TestClass each : otherwise) {
            renumbered.add(each.renumbered(renumbered.size(), units));
            units += each.units().size();
        }

        assertThat(ids(script(seed, renumbered, 3))).isEqualTo(ids(script(seed, classes, 3)));
        assertThat(ids(SeededScript.ofSingleUnits(new Seed(seed, ""), renumbered)))
                .isEqualTo(ids(SeededScript.ofSingleUnits(new Seed(seed, ""), classes)));
    }

    @Test
    void anotherSeedMakesAnotherScript() {
        List<TestClass> classes = suite(1).classes();

        assertThat(seeds().mapToObj(seed -> ids(script(seed, classes, 3))).distinct())
                .hasSizeGreaterThan(45);
    }

    /** Fixtures are run once in each fork, as always. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aForkEntersAClassWithFixturesOnce(long seed) {
        List<TestClass> classes = suite(seed).classes();

        script(seed, classes, 3).ofForks().values().forEach(pieces -> {
            Set<Integer> entered = new HashSet<>();
            for (List<TestUnit> piece : pieces) {
                TestClass testClass = classes.get(piece.get(0).classIndex());
                assertThat(entered.add(testClass.index())
                                || !testClass.traits().fixtures()
                                || !testClass.traits().revocable())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyForkHasItsShare(long seed) {
        List<TestClass> classes = new PlanMaker()
                .with(new ClassTraits(true, false))
                .sizes(40, 40, 40)
                .classes();

        assertThat(script(seed, classes, 3).ofForks().values())
                .allSatisfy(pieces ->
                        assertThat(pieces.stream().mapToInt(List::size).sum()).isBetween(10, 80));
    }

    @Test
    void methodsClassesAndForksAreMixed() {
        List<TestClass> classes =
                new PlanMaker().with(new ClassTraits(true, false)).sizes(4, 4).classes();
        Set<String> firstOfFork = new HashSet<>();
        Set<Integer> pieces = new HashSet<>();

        seeds().mapToObj(seed -> script(seed, classes, 2)).forEach(script -> {
            firstOfFork.add(script.ofForks().get(1).get(0).get(0).uniqueId());
            pieces.add(script.ofForks().values().stream().mapToInt(List::size).sum());
        });

        assertThat(firstOfFork).hasSize(8);
        assertThat(pieces).hasSizeGreaterThan(3);
    }

    @Test
    void whereEachJvmRunsOneUnitThereIsOneOrder() {
        List<TestClass> classes = suite(3).classes();

        Script script = SeededScript.ofSingleUnits(new Seed(42, ""), classes);

        assertThat(script.ofForks()).isEmpty();
        assertThat(script.ofAnyone()).allSatisfy(piece -> assertThat(piece).hasSize(1));
        assertThat(script.units()).containsExactlyInAnyOrderElementsOf(new RunPlan(classes).units());
    }

    private static Script script(long seed, List<TestClass> classes, int forks) {
        return SeededScript.of(
                new Seed(seed, ""),
                classes,
                IntStream.rangeClosed(1, forks).boxed().toList());
    }

    private static RunPlan suite(long seed) {
        Random random = new Random(seed);
        PlanMaker maker = new PlanMaker();
        for (int i = 0; i < CLASSES; i++) {
            maker.with(new ClassTraits(random.nextBoolean(), random.nextBoolean()))
                    .random("demo.C" + i, random, 1);
        }
        return maker.plan();
    }

    private static List<Map<Integer, List<List<String>>>> ids(Script script) {
        Map<Integer, List<List<String>>> ofForks = new TreeMap<>();
        script.ofForks().forEach((fork, pieces) -> ofForks.put(fork, ids(pieces)));
        return List.of(ofForks, Map.of(0, ids(script.ofAnyone())));
    }

    private static List<List<String>> ids(List<List<TestUnit>> pieces) {
        return pieces.stream()
                .map(piece -> piece.stream().map(TestUnit::uniqueId).toList())
                .toList();
    }
}
