package io.github.surefirefine.odd;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.odd.script.OddScript;
import io.github.surefirefine.odd.script.Outcome;
import io.github.surefirefine.odd.script.Runs;
import io.github.surefirefine.odd.script.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs scripts in class loaders that stand for JVMs, with a Surefire and a JUnit of its own. Confined to one thread. */
final class Machine {

    private static final int JVMS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path FOLDER = Path.of("target", "odd");

    private final List<URL> shared;
    private final List<URL> own;
    private final Path reports;
    private List<ClassLoader> jvms = List.of();
    private Runs maven;

    /** With these releases, as the folders of their jars are named. */
    Machine(String surefire, String junit) {
        reports = FOLDER.resolve("reports-" + surefire + "-" + junit);
        shared = new ArrayList<>(jars("junit-" + junit));
        own = new ArrayList<>();
        for (URL jar : jars("surefire-" + surefire)) {
            (jar.getPath().contains("surefire-junit-platform") ? own : shared).add(jar);
        }
        own.add(ForkId.class.getProtectionDomain().getCodeSource().getLocation());
        URL tests = Machine.class.getProtectionDomain().getCodeSource().getLocation();
        own.add(tests);
        own.add(url(tests, "odd-engines/"));
        start();
    }

    private void start() {
        ClassLoader parent = new URLClassLoader("shared", shared.toArray(URL[]::new), new ScriptLoader());
        URL[] urls = own.toArray(URL[]::new);
        jvms = IntStream.rangeClosed(1, JVMS)
                .<ClassLoader>mapToObj(number -> new JvmLoader("jvm " + number, urls, parent))
                .toList();
        try {
            maven = (Runs) new JvmLoader("maven", urls, parent)
                    .loadClass("io.github.surefirefine.odd.jvm.OddRuns")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a script. */
    Result run(OddScript script, Way way) {
        clear(reports);
        Outcome outcome = maven.run(script, way, reports, jvms, PATIENCE);
        if (outcome.problems().stream().anyMatch(each -> each.startsWith(Outcome.HANGS))) {
            // What still runs must not meddle with what comes next.
            start();
        }
        return new Result(outcome, Reports.read(reports));
    }

    private static List<URL> jars(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().map(Machine::url).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(URL folder, String name) {
        try {
            return new URL(folder, name);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void clear(Path folder) {
        try {
            Files.createDirectories(folder);
            List<Path> found;
            try (Stream<Path> files = Files.walk(folder)) {
                found = files.filter(each -> !each.equals(folder))
                        .sorted(Comparator.reverseOrder())
                        .toList();
            }
            for (Path each : found) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What has come of a run.
     *
     * @param cases the test cases of the reports
     */
    record Result(Outcome outcome, List<Reports.Case> cases) {}
}
