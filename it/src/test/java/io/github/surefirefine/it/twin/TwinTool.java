package io.github.surefirefine.it.twin;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the tests of any Maven project with stock Surefire and with surefire-fine, and reports where the two differ. If
 * they do, stock Surefire runs once more, with its classes in reverse order, so that what differs from run to run
 * anyway, or depends on what ran before, counts against neither.
 */
public final class TwinTool {

    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int ERRORS_SHOWN = 10;

    private final Options options;
    private final MavenProject project;
    private final List<List<Fact>> stockRuns = new ArrayList<>();
    private int differences;

    private TwinTool(Options options) {
        this.options = options;
        this.project = options.inPlace()
                ? MavenProject.in(options.project(), options.name())
                : MavenProject.copyOfCheckout(options.project(), options.name());
    }

    /**
     * Runs the comparison.
     *
     * @param args options, each as {@code name=value}
     */
    public static void main(String[] args) throws IOException {
        new TwinTool(Options.of(args)).run();
    }

    private void run() throws IOException {
        say("Twins of %s in %s, %s forks", options.name(), project.folder(), options.forks());
        compile();
        for (int run = 1; run <= options.runs(); run++) {
            if (options.runs() > 1) {
                say("%nRun %d of %d", run, options.runs());
            }
            runTwins();
        }
        if (differences > 0) {
            throw new IllegalStateException("surefire-fine differs from stock Surefire, see above");
        }
    }

    /** Otherwise, the first of the twins would have to compile. */
    private void compile() {
        MavenResult result = build("compiled", MavenBuild::inPlainJvm, "-DskipTests");
        if (result.exitCode() != 0) {
            result.lines().stream()
                    .filter(line -> line.startsWith("[ERROR]"))
                    .limit(ERRORS_SHOWN)
                    .forEach(System.out::println);
            throw new IllegalStateException("The project does not build, see " + result.log());
        }
    }

    private void runTwins() throws IOException {
        MavenResult stock = build("stock Surefire", MavenBuild::inPlainJvm);
        stockRuns.add(Facts.of(stock));
        MavenResult fine = build("surefire-fine", build -> build.inPlainJvm().withProvider());
        List<Fact> stockFacts = Facts.of(stock);
        List<Fact> fineFacts = Facts.of(fine);
        TwinCheck check = TwinCheck.of(stockFacts, stockRuns, fineFacts);
        if (!check.differences().isEmpty()) {
            stockRuns.add(Facts.of(build("stock Surefire again", TwinTool::inReverseOrder)));
            check = TwinCheck.of(stockFacts, stockRuns, fineFacts);
        }
        differences += check.differences().size();
        Modules modules = Modules.of(project.folder(), stock, fine);
        say("%n%s", modules.table(stock, fine, check));
        show(check);
        if (modules.isEmpty()) {
            throw new IllegalStateException("No tests were run, see " + stock.log());
        }
        if (fine.linesLike(Modules.PROVIDER).isEmpty()) {
            throw new IllegalStateException("The provider was not in use, see " + fine.log());
        }
    }

    private static MavenBuild inReverseOrder(MavenBuild build) {
        return build.inPlainJvm()
                .property("surefire.runOrder", "reversealphabetical")
                .property("failsafe.runOrder", "reversealphabetical");
    }

    private void show(TwinCheck check) throws IOException {
        say(
                "differences: %d; besides, where stock Surefire differs from itself: %d",
                check.differences().size(), check.unstable().size());
        if (!check.differences().isEmpty()) {
            say("%n%s%n", Digest.of(check.differences()));
        }
        Path all = options.inPlace()
                ? project.folder().resolve("target").resolve("twin-differences.txt")
                : project.folder().resolveSibling(options.name() + "-differences.txt");
        Files.createDirectories(all.getParent());
        Files.writeString(
                all,
                fullText("DIFFERENCES", check.differences())
                        + fullText("STOCK SUREFIRE DIFFERS FROM ITSELF", check.unstable()));
        say("In full: %s", all);
    }

    private static String fullText(String title, List<Difference> differences) {
        return differences.stream().map(Difference::fullText).collect(Collectors.joining("\n", title + "\n\n", "\n\n"));
    }

    private MavenResult build(String what, Function<MavenBuild, MavenBuild> settings, String... more) {
        MavenBuild build = settings.apply(project.build())
                .timeout(PATIENCE)
                .property(Adaptation.EXTENSION_PROPERTY, Workspace.testClasses().toString())
                .property("maven.test.failure.ignore", "true")
                .property("forkCount", options.forks());
        options.surefire().ifPresent(version -> build.property(Adaptation.SUREFIRE_PROPERTY, version));
        MavenResult result = build.run(Stream.of(options.goals(), options.arguments(), List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new));
        say(
                "%-22s %7.1f s, exit code %d, %s",
                what, result.elapsed().toMillis() / 1000.0, result.exitCode(), result.log());
        return result;
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
        System.out.flush();
    }
}
