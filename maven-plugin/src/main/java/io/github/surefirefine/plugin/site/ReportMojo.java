package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Draws the last run of a module's tests, from what surefire-fine has left beside the reports: the timeline of the
 * forks, what it bought, what limits it, and how tests went from run to run. It runs no tests. It is a page of the
 * site, or of {@code target/reports} when it is called by itself, as in {@code mvn verify fine:report}.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends RunReportMojo {

    private static final String WITHOUT_TESTS = "pom";

    /** The folder of Surefire's reports. If it is not set, the one that Surefire writes them into. */
    @Parameter
    private @Nullable File surefireReportsDirectory;

    /** The folder of Failsafe's reports. If it is not set, the one that Failsafe writes them into. */
    @Parameter
    private @Nullable File failsafeReportsDirectory;

    @Override
    String texts() {
        return "report";
    }

    @Override
    String page() {
        return "fine-report";
    }

    /** A module without tests has no page, unless there is something to show. */
    @Override
    public boolean canGenerateReport() {
        return super.canGenerateReport()
                && (!project.getPackaging().equals(WITHOUT_TESTS)
                        || hasTrace(surefireReports())
                        || hasTrace(failsafeReports()));
    }

    private Path surefireReports() {
        return surefireReportsDirectory == null ? reports(project, Runner.SUREFIRE) : surefireReportsDirectory.toPath();
    }

    private Path failsafeReports() {
        return failsafeReportsDirectory == null ? reports(project, Runner.FAILSAFE) : failsafeReportsDirectory.toPath();
    }

    private static boolean hasTrace(Path reports) {
        return Files.exists(reports.resolve(TraceFile.NAME));
    }

    /** If there is only one run, the page says everything that a heading would. */
    @Override
    int headedFrom() {
        return 2;
    }

    @Override
    List<Found> find(Texts texts) {
        Path module = project.getBasedir().toPath();
        SurefireReportPages pages = new SurefireReportPages(
                project.getModel(), getReportOutputDirectory().toPath());
        List<RunFolder> folders = List.of(
                new RunFolder(Runner.SUREFIRE, surefireReports(), pages.surefire()),
                new RunFolder(Runner.FAILSAFE, failsafeReports(), pages.failsafe()));
        Leftovers leftovers = new Leftovers(folders, history(module), place(project), quarantine());
        return new RunFinder(texts, folder()).find(leftovers, "run");
    }
}
