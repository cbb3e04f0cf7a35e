package io.github.surefirefine.script;

import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A random script: which fork runs what, in which order, and where classes are cut. It depends on the seed, on the
 * forks, and on the names of the tests, but not on the order in which they were found. The numbers come from {@link
 * Random}, whose algorithm is the same in every JVM.
 *
 * <p>A class with fixtures is cut into at most one piece for each fork, so that its fixtures run once in each fork, as
 * in any other run. A class without fixtures is cut anywhere.
 */
public final class SeededScript {

    /** One class in this many is not cut at all. */
    private static final int WHOLE = 3;

    /** One unit in this many is the last one of its piece. */
    private static final int UNITS_OF_A_PIECE = 4;

    private final Random random;
    private final List<TestClass> classes;

    private SeededScript(Seed seed, List<TestClass> classes) {
        this.random = new Random(seed.value());
        this.classes = classes;
    }

    /**
     * Draws a script for forks that are used until the end.
     *
     * @param classes all classes of the run, in the order of their numbers
     * @param forks Surefire's numbers of the forks, at least one
     */
    public static Script of(Seed seed, List<TestClass> classes, Collection<Integer> forks) {
        return new SeededScript(seed, classes)
                .deal(forks.stream().sorted().distinct().toList());
    }

    /** Draws a script for JVMs that run one unit each. */
    public static Script ofSingleUnits(Seed seed, List<TestClass> classes) {
        List<TestUnit> units = new ArrayList<>(sortedClasses(classes)
                .flatMap(each -> sortedUnits(each).stream())
                .toList());
        Collections.shuffle(units, new Random(seed.value()));
        return new Script(Map.of(), units.stream().map(List::of).toList());
    }

    /** Draws a script for JVMs that run one class each, in the order in which they come. */
    public static Script ofClasses(Seed seed, List<TestClass> classes) {
        return new SeededScript(seed, classes).dealClasses();
    }

    private Script dealClasses() {
        Map<String, List<List<TestUnit>>> byName = new LinkedHashMap<>();
        sortedClasses(classes)
                .forEach(each -> byName.computeIfAbsent(each.name(), name -> new ArrayList<>())
                        .addAll(Pieces.of(mixed(each), classes)));
        List<List<List<TestUnit>>> hands = new ArrayList<>(byName.values());
        Collections.shuffle(hands, random);
        return Script.ofHands(hands);
    }

    private List<TestUnit> mixed(TestClass testClass) {
        List<TestUnit> units = new ArrayList<>(sortedUnits(testClass));
        Collections.shuffle(units, random);
        if (testClass.traits().revocable()) {
            units.sort(Comparator.comparing(new Containers(testClass)::rank));
        }
        return units;
    }

    private Script deal(List<Integer> forks) {
        List<List<TestUnit>> parts = new ArrayList<>();
        sortedClasses(classes).forEach(each -> parts.addAll(cut(each, forks.size())));
        Collections.shuffle(parts, random);
        Map<Integer, List<List<TestUnit>>> hands = new TreeMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Integer, Set<Integer>> visitors = new HashMap<>();
        forks.forEach(fork -> hands.put(fork, new ArrayList<>()));
        for (List<TestUnit> part : parts) {
            int classIndex = part.get(0).classIndex();
            Set<Integer> visited = visitors.computeIfAbsent(classIndex, index -> new HashSet<>());
            int fork = emptiest(
                    forks.stream().filter(each -> !visited.contains(each)).toList(), sizes);
            hands.getOrDefault(fork, List.of()).addAll(Pieces.of(part, classes));
            sizes.merge(fork, part.size(), Integer::sum);
            if (isEnteredOnce(classes.get(classIndex))) {
                visited.add(fork);
            }
        }
        return new Script(hands, List.of());
    }

    /** One of those that have the fewest units. */
    private int emptiest(List<Integer> forks, Map<Integer, Integer> sizes) {
        int fewest = forks.stream()
                .mapToInt(fork -> sizes.getOrDefault(fork, 0))
                .min()
                .orElseThrow();
        List<Integer> equals = forks.stream()
                .filter(fork -> sizes.getOrDefault(fork, 0) == fewest)
                .toList();
        return equals.get(random.nextInt(equals.size()));
    }

    private static boolean isEnteredOnce(TestClass testClass) {
        return testClass.traits().revocable() && testClass.traits().fixtures();
    }

    private List<List<TestUnit>> cut(TestClass testClass, int forks) {
        List<TestUnit> units = new ArrayList<>(sortedUnits(testClass));
        Collections.shuffle(units, random);
        boolean isWhole = random.nextInt(WHOLE) == 0;
        if (!testClass.traits().revocable()) {
            return units.stream().map(List::of).toList();
        }
        List<List<TestUnit>> parts;
        if (isEnteredOnce(testClass)) {
            parts = parts(units, isWhole ? 1 : Math.min(forks, units.size()));
        } else {
            parts = isWhole ? List.of(units) : cutAnywhere(units);
        }
        Containers containers = new Containers(testClass);
        return parts.stream()
                .map(part -> part.stream()
                        .sorted(Comparator.comparing(containers::rank))
                        .toList())
                .toList();
    }

    /** Between one and that many parts, none of them empty. */
    private List<List<TestUnit>> parts(List<TestUnit> units, int most) {
        int count = 1 + random.nextInt(most);
        List<List<TestUnit>> parts = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (i < count) {
                parts.add(new ArrayList<>());
            }
            parts.get(i < count ? i : random.nextInt(count)).add(units.get(i));
        }
        return parts;
    }

    private List<List<TestUnit>> cutAnywhere(List<TestUnit> units) {
        List<List<TestUnit>> parts = new ArrayList<>();
        List<TestUnit> part = new ArrayList<>();
        for (TestUnit unit : units) {
            part.add(unit);
            if (random.nextInt(UNITS_OF_A_PIECE) == 0) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private static Stream<TestClass> sortedClasses(List<TestClass> classes) {
        return classes.stream()
                .filter(each -> !each.isRerun() && !each.units().isEmpty())
                .sorted(Comparator.comparing(each -> sortedUnits(each).get(0).uniqueId()));
    }

    private static List<TestUnit> sortedUnits(TestClass testClass) {
        return testClass.units().stream()
                .sorted(Comparator.comparing(TestUnit::uniqueId))
                .toList();
    }
}
