package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;

/** What the reports have in common. */
abstract class RunReportMojo extends AbstractMavenReport {

    private static final String NONE = "off";

    /** Whether the report is left out. */
    @Parameter(property = "fine.report.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The folder in the module where the provider keeps how long tests took; {@code off} for none. The same as the
     * provider's option.
     */
    @Parameter(property = "fine.history", defaultValue = ".fine")
    private String history;

    /** The beginning of the keys of its texts. */
    abstract String texts();

    /** The name of the page, without a suffix. */
    abstract String page();

    /** What there is to show. */
    abstract List<Found> find(Texts texts);

    @Override
    protected final void executeReport(Locale locale) {
        Texts texts = Texts.in(locale);
        new RunRenderer(getSink(), texts.get(texts() + ".title"), find(texts), texts).render();
    }

    @Override
    public boolean canGenerateReport() {
        return !skip;
    }

    /** Deprecated, but there has to be one. */
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

    final Optional<Path> history(Path module) {
        return history.trim().equals(NONE) ? Optional.empty() : Optional.of(module.resolve(history.trim()));
    }
}
