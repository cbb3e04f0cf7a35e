package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.Texts;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Draws the last run of a module's tests, from what surefire-fine has left beside the reports: the timeline of the forks, what
 * it bought, what limits it, and how tests went from run to run. It runs no tests. It is a page of the site, or of
 * {@code target/reports} when it is called by itself, as in {@code mvn verify fine:report}.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends RunReportMojo {

    private static final String WITHOUT_TESTS = "pom";

    /** The folder of Surefire's reports. */
    @Parameter(defaultValue = "${project.build.directory}/surefire-reports")
    private File surefireReportsDirectory;

    /** The folder of Failsafe's reports. */
    @Parameter(defaultValue = "${project.build.directory}/failsafe-reports")
    private File failsafeReportsDirectory;

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
                        || hasTrace(surefireReportsDirectory)
                        || hasTrace(failsafeReportsDirectory));
    }

    private static boolean hasTrace(File reports) {
        return Files.exists(reports.toPath().resolve(TraceFile.NAME));
    }

    @Override
    List<Found> find(Texts texts) {
        Path module = project.getBasedir().toPath();
        SurefireReportPages pages = new SurefireReportPages(
                project.getModel(), getReportOutputDirectory().toPath());
        Leftovers leftovers = new Leftovers(
                surefireReportsDirectory.toPath(),
                failsafeReportsDirectory.toPath(),
                history(module),
                pages.surefire(),
                pages.failsafe());
        return new RunFinder(texts).find(leftovers, "run");
    }
}
