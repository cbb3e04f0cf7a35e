package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.result.XmlElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Mill runs a suite, with its daemon, as its users do. The JVMs that it starts take classes from a common queue. The
 * executable comes from Maven Central, or is {@code -Dbench.mill}.
 */
final class MillRunner implements Runner {

    private static final String REPORT = "test-report.xml";

    /** Mill has to fetch the rest of itself, which does not work everywhere. */
    @Override
    public boolean isHere() {
        // Maven copies a file without its permissions.
        if (!Files.isRegularFile(executable()) || !executable().toFile().setExecutable(true)) {
            return false;
        }
        Path folder = Folders.empty(Workspace.module().resolve("target/mill-alone"));
        try {
            Files.writeString(folder.resolve("build.mill"), MillBuild.HEAD);
            return new Command(folder, Workspace.logs().resolve("bench-mill.log"), environment())
                            .run(List.of(executable().toString(), "--no-daemon", "version"))
                            .exitCode()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void prepare(Suite suite, MavenProject project, int forks) throws IOException {
        String build = new MillBuild(
                        suite.testsByModule().keySet(),
                        Workspace.versionOf("junit.version"),
                        project.folder().resolve(Suite.STARTS).toString())
                .text();
        Files.writeString(project.folder().resolve("build.mill"), build);
        Command.Result compiled = mill(project, forks, "__.test.compile");
        if (compiled.exitCode() != 0) {
            throw new IllegalStateException("Mill does not compile " + project.folder() + ":\n" + compiled.output());
        }
    }

    @Override
    public Run run(MavenProject project, int forks) throws IOException {
        for (Path report : reports(project)) {
            Files.delete(report);
        }
        long pid = daemon(project);
        long cpuBefore = CpuTime.ofProcess(pid);
        Command.Result result = mill(project, forks, "__.test.testForked");
        Counts counts = new Counts(0, 0);
        for (Path report : reports(project)) {
            counts = counts.plus(counts(XmlElement.read(report)));
        }
        return new Run(
                counts, result.elapsed(), CpuTime.ofProcess(pid) - cpuBefore, OptionalLong.empty(), log(project));
    }

    @Override
    public void finish(MavenProject project) throws IOException {
        mill(project, 1, "shutdown");
    }

    static Counts counts(XmlElement report) {
        return new Counts(
                Integer.parseInt(report.attributes().get("tests")),
                Integer.parseInt(report.attributes().get("failures")));
    }

    @Override
    public String tool(MavenProject project) throws IOException {
        return new Command(project.folder(), log(project).resolveSibling("mill-version.log"), environment())
                .run(List.of(executable().toString(), "--version"))
                .output()
                .lines()
                .filter(line -> line.startsWith("Mill Build Tool version "))
                .map(line -> "Mill" + line.substring(line.lastIndexOf(' ')))
                .findFirst()
                .orElse("Mill");
    }

    private static Command.Result mill(MavenProject project, int jobs, String task) throws IOException {
        List<String> words = new ArrayList<>(List.of(executable().toString()));
        words.addAll(List.of("--ticker", "false", "--color", "false", "--keep-going"));
        words.addAll(List.of("--jobs", String.valueOf(jobs), task));
        return new Command(project.folder(), log(project), environment()).run(words);
    }

    /** What Mill downloads does not get into the user's own cache. */
    private static Map<String, String> environment() {
        return Map.of(
                "COURSIER_CACHE",
                Workspace.module().resolve("target/mill-cache").toString());
    }

    private static List<Path> reports(MavenProject project) throws IOException {
        try (Stream<Path> files = Files.walk(project.folder().resolve("out"), 4)) {
            return files.filter(file -> file.endsWith(REPORT)).toList();
        }
    }

    private static long daemon(MavenProject project) throws IOException {
        return Long.parseLong(Files.readString(project.folder().resolve("out/mill-daemon/processId"))
                .trim());
    }

    private static Path log(MavenProject project) {
        return Workspace.logs().resolve(project.folder().getFileName() + "-mill.log");
    }

    private static Path executable() {
        return Path.of(System.getProperty("bench.mill", ""));
    }
}
