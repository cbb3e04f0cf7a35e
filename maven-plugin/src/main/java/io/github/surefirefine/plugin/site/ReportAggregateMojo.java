package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.TestLinks;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.setup.Runner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Draws the last runs of all modules on one page of the site of the topmost one. It runs no tests: because Maven builds
 * the site of that module first, run the tests before, as in {@code mvn verify} and then {@code mvn site}.
 */
@Mojo(name = "report-aggregate", aggregator = true, threadSafe = true)
public final class ReportAggregateMojo extends RunReportMojo {

    @Override
    String texts() {
        return "report.aggregate";
    }

    @Override
    String page() {
        return "fine-report-aggregate";
    }

    @Override
    public boolean canGenerateReport() {
        return super.canGenerateReport() && project.isExecutionRoot();
    }

    /** Even if one module alone has a run, its heading names the module. */
    @Override
    int headedFrom() {
        return 1;
    }

    @Override
    List<Found> find(Texts texts) {
        List<Found> all = new ArrayList<>();
        for (MavenProject module : reactorProjects) {
            for (Found found : new RunFinder(texts, folder()).find(leftovers(module), "run-" + all.size())) {
                all.add(found instanceof Found.Run run ? named(texts, module, run) : found);
            }
        }
        return all;
    }

    private Leftovers leftovers(MavenProject module) {
        List<RunFolder> folders = Stream.of(Runner.values())
                .map(runner -> new RunFolder(runner, reports(module, runner), TestLinks.NONE))
                .toList();
        return new Leftovers(folders, history(module.getBasedir().toPath()), place(module), quarantine());
    }

    private static Found named(Texts texts, MavenProject module, Found.Run run) {
        RunReport report = run.report();
        String title = texts.get("report.module", module.getName(), report.title());
        return new Found.Run(
                run.runner(),
                run.reports(),
                new RunReport(report.id(), title, report.run(), report.trends(), report.links(), report.failures()));
    }
}
