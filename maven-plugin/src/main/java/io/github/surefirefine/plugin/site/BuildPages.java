package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.failure.FailedTests;
import io.github.surefirefine.plugin.report.OverviewRow;
import io.github.surefirefine.plugin.report.WholePage;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.source.RelativeLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The pages of a build, each of them one file: one for each module, written when its tests have run, and one about all of
 * them if there are several. The build extension calls it through interfaces of the JDK: as a consumer of modules, and in
 * the end as a supplier of the page to look at, empty if there is none. Thread-safe.
 */
public final class BuildPages implements Consumer<Map<String, String>>, Supplier<Optional<Path>> {

    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final WholePage page =
            new WholePage(texts, ReportFile.STYLE.text() + ReportFile.PAGE_STYLE.text(), ReportFile.SCRIPT.text());

    /** By its page, each module that has one. */
    private final Map<Path, Module> written = new LinkedHashMap<>();

    /** By its page, what has run in each module. */
    private final Map<Path, RunsOfModule> runs = new ConcurrentHashMap<>();

    /** What the page about all modules needs of a module. */
    private record Module(ModuleRuns runs, List<Shown> shown) {}

    /** A run on the page of its module. */
    private record Shown(Runner runner, OverviewRow row) {

        FailedTests failures() {
            return row.failures().tests();
        }
    }

    /**
     * Writes the page of a module; again if more of its tests have run since.
     *
     * @param described see {@link ModuleRuns}
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public void accept(Map<String, String> described) {
        ModuleRuns module = ModuleRuns.of(described);
        List<Found> found = new RunFinder(texts, folder(module.page())).find(module.leftovers(), "run");
        if (!found.isEmpty()) {
            RunsOfModule ofModule = runs.computeIfAbsent(module.page(), page -> new RunsOfModule());
            ofModule.add(only(Found.Run.class, found));
            List<Found.Run> distinct = ofModule.distinct();
            List<RunReport> reports = distinct.stream().map(Found.Run::report).toList();
            List<String> notes = only(Found.Problem.class, found).stream()
                    .map(Found.Problem::problem)
                    .toList();
            List<Shown> shown = distinct.stream()
                    .map(run -> new Shown(run.runner(), OverviewRow.of(run.report())))
                    .toList();
            write(module.page(), page.ofModule(texts.get("page.title", module.name()), reports, notes));
            synchronized (written) {
                written.put(module.page(), new Module(module, shown));
            }
        }
    }

    private static <T extends Found> List<T> only(Class<T> kind, List<Found> found) {
        return found.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * Writes the page about all modules, if there are several.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public Optional<Path> get() {
        synchronized (written) {
            if (written.size() < 2) {
                return written.keySet().stream().findFirst();
            }
            Path all = written.values().iterator().next().runs.pageOfAll();
            List<OverviewRow> rows = written.values().stream()
                    .sorted(Comparator.comparing(module -> module.runs.page()))
                    .flatMap(module -> module.shown.stream().map(run -> row(module.runs, run, folder(all))))
                    .toList();
            write(all, page.ofBuild(texts.get("report.aggregate.title"), rows));
            return Optional.of(all);
        }
    }

    private OverviewRow row(ModuleRuns module, Shown run, Path folder) {
        return new OverviewRow(
                texts.get("report.module", module.name(), run.row.title()),
                RelativeLink.of(folder, module.page()),
                run.row.figures(),
                module.leftovers().place().report(run.failures(), run.runner, folder));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** A reader never sees half a page. */
    private static void write(Path file, String html) {
        try {
            Path folder = Files.createDirectories(folder(file));
            Path half = folder.resolve(file.getFileName() + ".tmp");
            try {
                Files.writeString(half, html);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
