package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs each suite in several ways in turn, so that all see the same ups and downs of the machine, and keeps a table of
 * the medians in {@code bench/results}. Every suite is compiled once; what is measured is the run of its tests, from the
 * start of a process to its end.
 */
public final class Benchmark {

    private final Matrix matrix;
    private final int runs;
    private final List<Kind> here;
    private final Set<Kind> warm = EnumSet.noneOf(Kind.class);
    private final Set<String> tools = new LinkedHashSet<>();
    private final StringBuilder table = new StringBuilder(Comparison.TABLE_HEAD);

    private Benchmark(Matrix matrix, int runs) {
        this.matrix = matrix;
        this.runs = runs;
        here = matrix.kinds().stream().filter(kind -> kind.runner().isHere()).toList();
    }

    /**
     * Runs the benchmark.
     *
     * @param args whether to compare with {@code stock} Surefire or with {@code others}, how many runs of each kind, and
     *     the names of the suites; without names, all suites
     */
    public static void main(String[] args) throws IOException {
        List<String> names = List.of(args).subList(2, args.length);
        new Benchmark(Matrix.of(args[0]).only(names), Integer.parseInt(args[1])).run();
    }

    private void run() throws IOException {
        System.out.print(Comparison.TABLE_HEAD);
        for (Map.Entry<Suite, List<Integer>> row : matrix.forksBySuite().entrySet()) {
            MavenProject project = row.getKey().project();
            List<Kind> kinds = matrix.kindsOf(row.getKey(), here);
            try {
                for (int forks : row.getValue()) {
                    show(compare(row.getKey(), project, kinds, forks).tableRows());
                }
            } finally {
                for (Kind kind : kinds) {
                    kind.runner().finish(project);
                }
            }
        }
        show(matrix.figures().measure(runs));
        System.out.println("Kept as " + keep());
    }

    private Comparison compare(Suite suite, MavenProject project, List<Kind> kinds, int forks) throws IOException {
        for (Kind kind : kinds) {
            kind.runner().prepare(suite, project, forks);
            warmUp(kind, suite, project, forks);
        }
        Map<Kind, List<Measurement>> measured = new EnumMap<>(Kind.class);
        for (int run = 0; run < runs; run++) {
            for (Kind kind : kinds) {
                measured.computeIfAbsent(kind, any -> new ArrayList<>()).add(measure(kind, suite, project, forks));
            }
        }
        return new Comparison(suite, forks, measured);
    }

    /**
     * The first run of each kind fills the caches of the file system and the local repository. The second run of a kind
     * that learns tries other flags, the third one knows what came of it.
     */
    private void warmUp(Kind kind, Suite suite, MavenProject project, int forks) throws IOException {
        if (warm.add(kind)) {
            tools.add(kind.runner().tool(project));
            if (!kind.learns()) {
                measure(kind, suite, project, forks);
            }
        }
        if (kind.learns()) {
            measure(kind, suite, project, forks);
            measure(kind, suite, project, forks);
        }
    }

    private static Measurement measure(Kind kind, Suite suite, MavenProject project, int forks) throws IOException {
        Path starts = Folders.empty(project.folder().resolve(Suite.STARTS));
        long cpuBefore = CpuTime.ofChildren();
        Run run = kind.runner().run(project, forks);
        long cpu = CpuTime.ofChildren() - cpuBefore + run.daemonCpuMillis();
        if (!run.counts().equals(suite.counts())) {
            throw new IllegalStateException(run.counts() + " instead of " + suite.counts() + ", see " + run.log());
        }
        OptionalLong firstTest = run.bannerMillis().isPresent()
                ? OptionalLong.of(firstStart(starts) - run.bannerMillis().getAsLong())
                : OptionalLong.empty();
        return new Measurement(run.elapsed().toMillis(), cpu, firstTest);
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

    private void show(String text) {
        System.out.print(text);
        table.append(text);
    }

    private Path keep() throws IOException {
        LocalDateTime now = LocalDateTime.now();
        Path folder =
                Files.createDirectories(Workspace.module().resolve("bench").resolve("results"));
        Path file =
                folder.resolve(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").format(now) + matrix.mark() + ".md");
        String head =
                "# %s\n\n%s, surefire-fine %s, %s, JUnit %s, JDK %s, %d processors. Median of %d runs in turn.\n\n%s\n"
                        .formatted(
                                matrix.title(),
                                now.toLocalDate(),
                                Workspace.providerVersion(),
                                String.join(", ", tools),
                                Workspace.versionOf("junit.version"),
                                Runtime.version(),
                                Runtime.getRuntime().availableProcessors(),
                                runs,
                                matrix.legend());
        return Files.writeString(file, head + missing() + table);
    }

    private String missing() {
        String missing = matrix.kinds().stream()
                .filter(kind -> !here.contains(kind))
                .map(Kind::description)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : ResultFile.MISSING + missing + ".\n\n";
    }
}
