package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.setup.Runner;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.AbstractMavenReport;

/** What the reports have in common. */
abstract class RunReportMojo extends AbstractMavenReport {

    private static final String NONE = "off";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Whether to skip the report. */
    @Parameter(property = "fine.report.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The folder in the module in which the provider keeps how long tests took; {@code off} for none. The same as the
     * provider's option.
     */
    @Parameter(property = "fine.history", defaultValue = ".fine")
    private String history;

    /**
     * The file that names tests which may fail; {@code off} for none. The same as the provider's option.
     */
    @Parameter(property = "fine.quarantine", defaultValue = ".fine-quarantine")
    private String quarantine;

    /** The prefix of the keys of its texts. */
    abstract String texts();

    /** The name of the page, without a suffix. */
    abstract String page();

    /** The number of runs from which on the page has a heading for each, and a table of all. */
    abstract int headedFrom();

    /** What to show. */
    abstract List<Found> find(Texts texts);

    @Override
    protected final void executeReport(Locale locale) {
        Texts texts = Texts.in(locale);
        new RunRenderer(getSink(), texts.get(texts() + ".title"), find(texts), headedFrom(), texts).render();
    }

    @Override
    public boolean canGenerateReport() {
        return !skip;
    }

    /** Deprecated, but still required. */
    @Override
    @SuppressWarnings("deprecation")
    public final String getOutputName() {
        return page();
    }

    @Override
    public final String getName(Locale locale) {
        return Texts.in(locale).get(texts() + ".name");
    }

    @Override
    public final String getDescription(Locale locale) {
        return Texts.in(locale).get("report.description");
    }

    /** Where a module has reports, and traces with them. */
    final Path reports(MavenProject module, Runner runner) {
        return new ModelReader(module, session.getUserProperties()).reportsDirectory(runner);
    }

    final String quarantine() {
        return quarantine.trim();
    }

    final Optional<Path> history(Path module) {
        return history.trim().equals(NONE) ? Optional.empty() : Optional.of(module.resolve(history.trim()));
    }

    /** The folder of the page. */
    final Path folder() {
        return getReportOutputDirectory().toPath().toAbsolutePath();
    }

    /** Where a module and its sources are. */
    final ModulePlace place(MavenProject module) {
        Path folder = module.getBasedir().toPath();
        List<Path> sources = Stream.concat(
                        module.getTestCompileSourceRoots().stream(), module.getCompileSourceRoots().stream())
                .map(folder::resolve)
                .toList();
        return new ModulePlace(Path.of(session.getExecutionRootDirectory()), folder, sources, System.getenv());
    }
}
