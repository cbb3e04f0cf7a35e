package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs each suite with stock Surefire and with surefire-fine in turn, so that both see the same ups and downs of the
 * machine, and keeps a table of the medians in {@code bench/results}. Every suite is compiled once; what is measured is
 * {@code mvn surefire:test}, from the start of its process to the end.
 */
public final class Benchmark {

    private static final Map<Suite, List<Integer>> FORKS_BY_SUITE = new LinkedHashMap<>();

    static {
        FORKS_BY_SUITE.put(Suite.SEED, List.of(1, 2, 3));
        FORKS_BY_SUITE.put(Suite.EMPTY, List.of(1, 2, 4));
        FORKS_BY_SUITE.put(Suite.MANY, List.of(2));
        FORKS_BY_SUITE.put(Suite.GIANT, List.of(4));
        FORKS_BY_SUITE.put(Suite.FIXTURE, List.of(3));
        FORKS_BY_SUITE.put(Suite.CONTEXT, List.of(3));
        FORKS_BY_SUITE.put(Suite.DOMINANT, List.of(1, 2, 4));
        FORKS_BY_SUITE.put(Suite.CLASSES, List.of(1, 2, 4));
        FORKS_BY_SUITE.put(Suite.CONTEXTS, List.of(1, 2, 4));
    }

    private static final String BANNER = " T E S T S";
    private static final Pattern SUREFIRE = Pattern.compile(".*surefire:([\\d.]+):test .*");

    private final int runs;
    private final List<Suite> chosen;
    private String surefireVersion = "";
    private final StringBuilder table = new StringBuilder(Comparison.TABLE_HEAD);

    private Benchmark(int runs, List<Suite> chosen) {
        this.runs = runs;
        this.chosen = chosen;
    }

    /**
     * Runs the benchmark.
     *
     * @param args how many runs of each kind, and the names of the suites; without names, all suites
     */
    public static void main(String[] args) throws IOException {
        List<String> names = List.of(args).subList(1, args.length);
        List<Suite> chosen = FORKS_BY_SUITE.keySet().stream()
                .filter(suite -> names.isEmpty() || names.contains(suite.name()))
                .toList();
        if (!chosen.stream().map(Suite::name).toList().containsAll(names)) {
            throw new IllegalArgumentException("of " + names + " there are only "
                    + chosen.stream().map(Suite::name).toList() + "; names are separated by spaces");
        }
        new Benchmark(Integer.parseInt(args[0]), chosen).run();
    }

    private void run() throws IOException {
        System.out.print(table);
        for (Suite suite : chosen) {
            MavenProject project = suite.project();
            // The first run of each kind fills the caches of the file system and the local repository.
            for (Kind kind : List.of(Kind.STOCK, Kind.FIRST, Kind.EXTENSION)) {
                measure(suite, project, kind.build(project, 1).property("fine.history", "off"));
            }
            for (int forks : FORKS_BY_SUITE.getOrDefault(suite, List.of())) {
                String rows = compare(suite, project, forks).tableRows();
                System.out.print(rows);
                table.append(rows);
            }
        }
        String large = PlanTransfer.ofManyClasses(runs).sentence()
                + ConductorTime.ofManyTests().sentence()
                + ConductorMemory.ofManyUnits().sentence();
        System.out.print(large);
        table.append(large);
        System.out.println("Kept as " + keep());
    }

    private Comparison compare(Suite suite, MavenProject project, int forks) throws IOException {
        // The second run tries other flags, the third one knows what came of it.
        for (int run = 0; run < 2; run++) {
            measure(suite, project, Kind.LATER.build(project, forks));
            measure(suite, project, Kind.EXTENSION.build(project, forks));
        }
        Map<Kind, Series> series = new EnumMap<>(Kind.class);
        for (int run = 0; run < runs; run++) {
            for (Kind kind : Kind.values()) {
                series.computeIfAbsent(kind, any -> new Series())
                        .add(measure(suite, project, kind.build(project, forks)));
            }
        }
        return new Comparison(suite, forks, series);
    }

    private Measurement measure(Suite suite, MavenProject project, MavenBuild build) throws IOException {
        Path starts = project.emptyFolder("starts");
        long cpuBefore = ChildCpuTime.millis();
        MavenResult result =
                build.inPlainJvm().property("bench.starts", starts.toString()).run("surefire:test");
        if (!result.totals().equals(suite.totals())) {
            throw new IllegalStateException(
                    "\"" + result.totals() + "\" instead of \"" + suite.totals() + "\", see " + result.log());
        }
        surefireVersion = result.linesLike(SUREFIRE).get(0).group(1);
        return new Measurement(
                result.elapsed().toMillis(),
                ChildCpuTime.millis() - cpuBefore,
                firstStart(starts) - result.firstLineWith(BANNER).epochMillis());
    }

    private static long firstStart(Path starts) throws IOException {
        try (Stream<Path> files = Files.list(starts)) {
            long first = Long.MAX_VALUE;
            for (Path file : files.toList()) {
                first = Math.min(first, Long.parseLong(Files.readString(file)));
            }
            return first;
        }
    }

    private Path keep() throws IOException {
        LocalDateTime now = LocalDateTime.now();
        Path folder =
                Files.createDirectories(Workspace.module().resolve("bench").resolve("results"));
        Path file =
                folder.resolve(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").format(now) + ".md");
        String head = """
                # Whole `mvn surefire:test`, ours against stock Surefire

                %s, surefire-fine %s, Surefire %s, JDK %s, %d processors. Median of %d runs in turn (least–most).
                "Lean flags" is -XX:TieredStopAtLevel=1. A first run knows nothing of the tests; a later one has a history of at
                least two runs, and with the extension it has the JVM flags that have shown to be faster. "Processors" is the
                processor time of Maven and all forks.
                "First test" is the time from Surefire's `T E S T S` banner to the start of the first test.

                """.formatted(
                        now.toLocalDate(),
                        Workspace.providerVersion(),
                        surefireVersion,
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        runs);
        return Files.writeString(file, head + table);
    }
}
