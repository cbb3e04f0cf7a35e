package io.github.surefirefine.it.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.RunningMaven;
import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.result.TestReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Maven processes that share the suite of one project, each with a copy of its own. */
final class Machines implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String OPEN = "open";

    private final MavenProject compiled;
    private final String name;
    private final Path gates;
    private final Map<String, String> properties = new TreeMap<>();
    private final Map<String, MavenProject> projects = new TreeMap<>();
    private final Map<String, RunningMaven> running = new TreeMap<>();

    /**
     * Machines that have not started.
     *
     * @param compiled the project with its classes, of which each machine has a copy
     * @param name of the test, for its folders
     */
    Machines(MavenProject compiled, String name, String address) {
        this.compiled = compiled;
        this.name = name;
        gates = compiled.emptyFolder("gates-" + name);
        property("fine.queue", address);
        property("fine.queue.run", name);
        property("fine.history", "off");
        property("demo.gates", gates.toString());
    }

    /** For all machines that are started from now on. */
    Machines property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** The project of a machine, which was not started before. */
    MavenBuild build(String machine) {
        MavenProject project = projects.computeIfAbsent(machine, this::copy);
        MavenBuild build = project.build()
                .withProvider()
                .forks(2)
                .property("demo.machine", machine)
                .property("fine.queue.machine", machine);
        properties.forEach(build::property);
        return build;
    }

    /** Like a checkout: all machines have the same layout below that folder. */
    private MavenProject copy(String machine) {
        MavenProject project = compiled.compiledCopy(name + "-" + machine);
        project.folder().resolve(".mvn").toFile().mkdir();
        return project;
    }

    RunningMaven start(String machine, String... arguments) {
        return start(machine, build(machine), arguments);
    }

    RunningMaven start(String machine, MavenBuild build, String... arguments) {
        List<String> line = new ArrayList<>(List.of("surefire:test"));
        line.addAll(List.of(arguments));
        RunningMaven maven = build.start(line.toArray(String[]::new));
        running.put(machine, maven);
        return maven;
    }

    /** Waits until so many tests have begun on the machine. */
    void awaitBegun(String machine, int tests) {
        await(() -> begun(machine) >= tests, machine + " begins " + tests + " tests");
    }

    /** Waits until the machine has printed a line with that text. */
    void awaitLine(String machine, String text) {
        await(
                () -> running.get(machine).lines().stream().anyMatch(line -> line.contains(text)),
                machine + " prints " + text);
    }

    private int begun(String machine) {
        return begunTests(machine).size();
    }

    /** What has begun on the machine, as the tests call themselves. */
    Set<String> begunTests(String machine) {
        Path folder = gates.resolve(machine);
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(test -> !test.equals(OPEN))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many tests have passed on the machine, which may count for others. */
    long passed(String machine) {
        return running.get(machine).lines().stream()
                .filter(line -> line.contains("PASS"))
                .count();
    }

    void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nobody saw that " + what + ": " + logs());
            }
            pause();
        }
    }

    private String logs() {
        StringBuilder logs = new StringBuilder();
        running.forEach((machine, maven) ->
                logs.append("\n== ").append(machine).append("\n").append(String.join("\n", maven.lines())));
        return logs.toString();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets all tests of all machines go on. */
    void open() {
        write(gates.resolve(OPEN));
    }

    /** Lets all tests of one machine go on. */
    void open(String machine) {
        write(gates.resolve(machine).resolve(OPEN));
    }

    /** Makes all tests of one machine wait again. */
    void shut(String machine) {
        try {
            Files.deleteIfExists(gates.resolve(machine).resolve(OPEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the tests in the reports of these machines. */
    List<String> reported(String... machines) {
        List<String> names = new ArrayList<>();
        for (String machine : machines) {
            TestReports.of(folder(machine)).cases().stream()
                    .map(Machines::nameOf)
                    .forEach(names::add);
        }
        return names;
    }

    static String nameOf(TestCase test) {
        return test.className() + "." + test.name();
    }

    Path folder(String machine) {
        return projects.get(machine).folder();
    }

    void assertPassed(String... machines) {
        for (String machine : machines) {
            assertThat(running.get(machine).exitCode())
                    .as(() -> machine + ": "
                            + String.join("\n", running.get(machine).lines()))
                    .isZero();
        }
    }

    void assertFailed(String machine) {
        assertThat(running.get(machine).exitCode())
                .as(() ->
                        machine + ": " + String.join("\n", running.get(machine).lines()))
                .isPositive();
    }

    List<String> lines(String machine) {
        return running.get(machine).lines();
    }

    @Override
    public void close() {
        running.values().forEach(RunningMaven::close);
    }
}
