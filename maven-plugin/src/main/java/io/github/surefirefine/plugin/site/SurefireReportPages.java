package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.TestLinks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Model;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.ReportSet;

/** Finds the pages of maven-surefire-report-plugin in the site of a project. */
final class SurefireReportPages {

    private static final String PLUGIN = "org.apache.maven.plugins:maven-surefire-report-plugin";

    /** Earlier versions had longer names. */
    private static final ComparableVersion SHORT_NAMES = new ComparableVersion("3.5.0");

    private final Model model;
    private final Path site;

    /**
     * For a project.
     *
     * @param site where its site is written
     */
    SurefireReportPages(Model model, Path site) {
        this.model = model;
        this.site = site;
    }

    TestLinks surefire() {
        return links("surefire", List.of("report", "report-only"));
    }

    TestLinks failsafe() {
        return links("failsafe", List.of("failsafe-report-only"));
    }

    /** A page that the site will have; else one that is there already. */
    private TestLinks links(String name, List<String> goals) {
        Optional<String> planned =
                plugin().filter(plugin -> makes(plugin, goals)).map(plugin -> name(plugin, name));
        return new TestLinks(planned.or(() -> existing(name)));
    }

    private Optional<ReportPlugin> plugin() {
        return Optional.ofNullable(model.getReporting()).stream()
                .flatMap(reporting -> reporting.getPlugins().stream())
                .filter(plugin -> PLUGIN.equals(plugin.getKey()))
                .findFirst();
    }

    /** If no reports are selected, a plugin makes all of them. */
    private static boolean makes(ReportPlugin plugin, List<String> goals) {
        return plugin.getReportSets().isEmpty()
                || plugin.getReportSets().stream()
                        .map(ReportSet::getReports)
                        .anyMatch(reports -> reports.stream().anyMatch(goals::contains));
    }

    private static String name(ReportPlugin plugin, String name) {
        String version = plugin.getVersion();
        boolean isShort = version == null || new ComparableVersion(version).compareTo(SHORT_NAMES) >= 0;
        return isShort ? name + ".html" : name + "-report.html";
    }

    private Optional<String> existing(String name) {
        return List.of(name + ".html", name + "-report.html").stream()
                .filter(page -> Files.exists(site.resolve(page)))
                .findFirst();
    }
}
