package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.whole.WholeClasses;
import io.github.surefirefine.plugin.doctor.Facts;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.setup.RunnerSetup;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.store.JvmFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Gathers the facts about a module's set-up. What cannot be read is left out. */
final class FactFinder {

    private static final String JUNIT_PROPERTIES = "junit-platform.properties";

    /** As in 11, 1.8, 17.0.2 or [17,). */
    private static final Pattern JAVA_VERSION = Pattern.compile("\\D*(?:1\\.)?(\\d{1,3}).*");

    private final MavenProject module;
    private final ModelReader model;
    private final TestClassPath classPath;

    FactFinder(MavenProject module, ModelReader model, TestClassPath classPath) {
        this.module = module;
        this.model = model;
        this.classPath = classPath;
    }

    /** All facts, for the goal of this version. */
    Facts facts(String version) {
        Map<Runner, Integer> forkJava = new EnumMap<>(Runner.class);
        model.runners().forEach(runner -> java(runner).ifPresent(java -> forkJava.put(runner.runner(), java)));
        return new Facts(
                module.getArtifactId(),
                version,
                model.runners(),
                forkJava,
                classPath.of(module),
                junitParameters(),
                model.fineProperties(),
                runs(),
                wholeClasses(),
                suites(),
                new TestClassScan(Path.of(module.getBuild().getTestOutputDirectory())).scan());
    }

    private Map<Runner, JvmRecord> runs() {
        Map<Runner, JvmRecord> runs = new EnumMap<>(Runner.class);
        try {
            Path history = HistoryFile.of(module.getBasedir().toPath(), model).path();
            for (RunnerSetup runner : model.runners()) {
                Path reports = model.reportsDirectory(runner.runner());
                runs.put(runner.runner(), new JvmFile(history.resolveSibling(""), nameOf(reports)).read());
            }
        } catch (NothingKnownException | OptionException e) {
            runs.clear();
        }
        return runs;
    }

    private Map<Runner, WholeClasses> wholeClasses() {
        Map<Runner, WholeClasses> found = new EnumMap<>(Runner.class);
        for (RunnerSetup runner : model.runners()) {
            try {
                RunTrace trace =
                        TraceFile.read(model.reportsDirectory(runner.runner()).resolve(TraceFile.NAME));
                Machine machine = new Machine(Math.max(1, trace.processors()));
                found.put(runner.runner(), RunAnalysis.of(trace, machine).wholeClasses());
            } catch (TraceException e) {
                found.remove(runner.runner());
            }
        }
        return found;
    }

    private Map<Runner, List<String>> suites() {
        Map<Runner, List<String>> found = new EnumMap<>(Runner.class);
        for (RunnerSetup runner : model.runners()) {
            if (!runner.suiteFiles().isEmpty()) {
                found.put(
                        runner.runner(),
                        runner.suiteFiles().stream()
                                .map(module.getBasedir().toPath()::resolve)
                                .flatMap(file -> SuiteFile.classes(file).stream())
                                .distinct()
                                .toList());
            }
        }
        return found;
    }

    private static String nameOf(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private static OptionalInt java(RunnerSetup runner) {
        String toolchain = runner.setting("jdkToolchain.version", "");
        if (!toolchain.isEmpty()) {
            return feature(toolchain);
        }
        String jvm = runner.setting("jvm", "");
        return jvm.isEmpty() ? OptionalInt.of(Runtime.version().feature()) : ofRelease(Path.of(jvm));
    }

    /** A JDK names its version in a file beside its {@code bin}. */
    private static OptionalInt ofRelease(Path executable) {
        Path bin = executable.toAbsolutePath().getParent();
        if (bin == null || bin.getParent() == null) {
            return OptionalInt.empty();
        }
        return feature(properties(bin.getParent().resolve("release"))
                .map(release -> release.getProperty("JAVA_VERSION", ""))
                .orElse(""));
    }

    private static OptionalInt feature(String version) {
        Matcher matcher = JAVA_VERSION.matcher(version);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private Map<String, String> junitParameters() {
        Map<String, String> parameters = new HashMap<>();
        Stream.concat(
                        Stream.of(module.getBuild().getTestOutputDirectory()),
                        module.getTestResources().stream().map(Resource::getDirectory))
                .map(folder -> properties(Path.of(folder).resolve(JUNIT_PROPERTIES)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(found -> found.stringPropertyNames()
                        .forEach(name ->
                                parameters.put(name, found.getProperty(name).trim())));
        return parameters;
    }

    private static Optional<Properties> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(properties);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
