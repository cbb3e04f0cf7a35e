package io.github.surefirefine.it.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is compared, on which suites.
 *
 * @param title of the result
 * @param legend what its words mean
 * @param mark of the names of its files; empty for none
 * @param kinds what runs the suites; the first is what the others are compared with
 * @param forksBySuite the numbers of forks for each suite
 * @param figures what else is measured
 */
record Matrix(
        String title,
        String legend,
        String mark,
        List<Kind> kinds,
        Map<Suite, List<Integer>> forksBySuite,
        Figures figures) {

    /** Measures something besides suites. */
    interface Figures {

        /** Sentences that say what came of it. */
        String measure(int runs) throws IOException;
    }

    /** What surefire-fine brings to those who use Surefire. */
    static final Matrix STOCK = new Matrix(
            "Whole `mvn surefire:test`, surefire-fine and stock Surefire",
            """
            "Lean flags" is -XX:TieredStopAtLevel=1. A first run knows nothing of the tests; a later one has a history of at
            least two runs, and with the extension it has the JVM flags that have shown to be faster. "Processors" is the
            processor time of Maven and all forks. "First test" is the time from Surefire's `T E S T S` banner to the start of
            the first test.
            """,
            "",
            List.of(Kind.STOCK, Kind.STOCK_LEAN, Kind.FIRST, Kind.LATER, Kind.EXTENSION),
            stockSuites(),
            runs -> PlanTransfer.ofManyClasses(runs).sentence()
                    + ConductorTime.ofManyTests().sentence()
                    + ConductorMemory.ofManyUnits().sentence());

    /** What one would use instead. */
    static final Matrix OTHERS = new Matrix(
            "The same suites, run by surefire-fine and by others",
            """
            "Forks" is how many tests run at the same time at most: in forks of Surefire, threads of JUnit, modules of Maven,
            jobs of Mill, workers of pytest-xdist or slots of nextest. JUnit's parallel execution starts only one JVM, which is
            cheaper, but all tests of a module share its static fields, system properties and default locale; the suites here
            have nothing that this could break. With `-T`, each module has one fork. All are compiled before.

            Each run starts Maven anew. The daemon of Mill is running, so Mill saves the start of a build tool. "Processors" is
            the processor time of all processes that work for the run, with that daemon's. pytest-xdist and nextest run tests of
            the same shape, in Python and Rust. A first run of surefire-fine knows nothing of the tests; a later one has a history
            of at least two runs. "First test" is the time from Surefire's `T E S T S` banner to the start of the first test.
            """,
            "-others",
            List.of(
                    Kind.STOCK,
                    Kind.MODULES,
                    Kind.WORKER_THREADS,
                    Kind.FORK_JOIN,
                    Kind.MILL,
                    Kind.FIRST,
                    Kind.LATER,
                    Kind.XDIST,
                    Kind.NEXTEST),
            otherSuites(),
            runs -> "");

    /** {@code stock} or {@code others}. */
    static Matrix of(String name) {
        return switch (name) {
            case "stock" -> STOCK;
            case "others" -> OTHERS;
            default -> throw new IllegalArgumentException("neither stock nor others: " + name);
        };
    }

    /** Some of the suites, by their names; all if there are none. */
    Matrix only(List<String> names) {
        List<String> known = forksBySuite.keySet().stream().map(Suite::name).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException(
                    "of " + names + " there are only " + known + "; names are separated by spaces");
        }
        if (names.isEmpty()) {
            return this;
        }
        Map<Suite, List<Integer>> chosen = new LinkedHashMap<>(forksBySuite);
        chosen.keySet().removeIf(suite -> !names.contains(suite.name()));
        return new Matrix(title, legend, markOf(names), kinds, chosen, figures);
    }

    /** What runs a suite, of that which this machine has. */
    List<Kind> kindsOf(Suite suite, List<Kind> here) {
        return kinds.stream()
                .filter(kind -> kind.runs(suite))
                .filter(here::contains)
                .toList();
    }

    /** The page has all suites, so a file with some of them must not be taken for it. */
    private String markOf(List<String> names) {
        if (mark.isEmpty()) {
            return mark;
        }
        List<String> words = new ArrayList<>(List.of(mark));
        words.addAll(names);
        return String.join("-", words);
    }

    private static Map<Suite, List<Integer>> stockSuites() {
        Map<Suite, List<Integer>> suites = new LinkedHashMap<>();
        suites.put(Suite.SEED, List.of(1, 2, 3));
        suites.put(Suite.EMPTY, List.of(1, 2, 4));
        suites.put(Suite.MANY, List.of(2));
        suites.put(Suite.GIANT, List.of(4));
        suites.put(Suite.FIXTURE, List.of(3));
        suites.put(Suite.CONTEXT, List.of(3));
        suites.put(Suite.DOMINANT, List.of(1, 2, 4));
        suites.put(Suite.CLASSES, List.of(1, 2, 4));
        suites.put(Suite.CONTEXTS, List.of(1, 2, 4));
        return suites;
    }

    private static Map<Suite, List<Integer>> otherSuites() {
        Map<Suite, List<Integer>> suites = new LinkedHashMap<>();
        suites.put(Suite.DOMINANT, List.of(2));
        suites.put(Suite.CLASSES, List.of(2));
        suites.put(Suite.MODULES, List.of(2));
        suites.put(Suite.SEED, List.of(2));
        return suites;
    }
}
