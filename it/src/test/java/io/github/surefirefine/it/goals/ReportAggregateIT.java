package io.github.surefirefine.it.goals;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One page for the runs of several modules: two with tests, and one without. */
class ReportAggregateIT {

    private static final String GOAL =
            "io.github.surefire-fine:fine-maven-plugin:" + Workspace.providerVersion() + ":report-aggregate";

    private static final Pattern HEADING = Pattern.compile("<h2>([^<]*)</h2>");
    private static final Pattern LINK_WITHIN = Pattern.compile("href=\"#([^\"]+)\">([^<]*)<");

    @Test
    void aPartForEachModuleThatHasTests() throws IOException {
        MavenProject project = MavenProject.copyOf("site-modules", "ReportAggregateIT-direct");

        assertThat(build(project).run("verify", GOAL)).succeeded();

        assertThat(project.folder().resolve("shop/target/reports")).doesNotExist();
        showsBoth(project.folder().resolve("target/reports/fine-report-aggregate.html"));
    }

    @Test
    void theSiteOfTheTopmostModuleHasIt() throws IOException {
        MavenProject project = MavenProject.copyOf("site-modules", "ReportAggregateIT-site");

        assertThat(build(project).run("verify")).succeeded();
        assertThat(build(project).keepingReports().run("site")).succeeded();

        showsBoth(project.folder().resolve("target/site/fine-report-aggregate.html"));
        assertThat(project.folder().resolve("target/site/project-reports.html"))
                .content()
                .contains("href=\"fine-report-aggregate.html\"");
        assertThat(project.folder().resolve("shop/target/site/fine-report-aggregate.html"))
                .doesNotExist();
    }

    @Test
    void theOnlyModuleWithARunIsNamed() throws IOException {
        MavenProject project = MavenProject.copyOf("site-modules", "ReportAggregateIT-one");

        assertThat(build(project)
                        .property("test", "CartTest")
                        .property("surefire.failIfNoSpecifiedTests", "false")
                        .run("verify", GOAL))
                .succeeded();

        String page = page(project.folder().resolve("target/reports/fine-report-aggregate.html"));
        assertThat(headings(page)).containsExactly("shop: Surefire");
        assertThat(page).contains("2 passed").doesNotContain("TillTest");
    }

    @Test
    void withoutAnyRunThePageSaysWhatToDo() throws IOException {
        MavenProject project = MavenProject.copyOf("site-modules", "ReportAggregateIT-nothing");

        assertThat(build(project).run(GOAL)).succeeded();

        String page = page(project.folder().resolve("target/reports/fine-report-aggregate.html"));
        assertThat(headings(page)).isEmpty();
        assertThat(page).contains("There is nothing to show yet.").doesNotContain("<table");
    }

    private static MavenBuild build(MavenProject project) {
        return project.build().withProvider().forks(2).property("maven.test.failure.ignore", "true");
    }

    private static void showsBoth(Path file) throws IOException {
        String page = page(file);
        assertThat(headings(page)).containsExactly("shop: Surefire", "till: Surefire");
        List<MatchResult> links = LINK_WITHIN.matcher(page).results().toList();
        assertThat(links).extracting(link -> link.group(2)).containsExactlyElementsOf(headings(page));
        assertThat(links).allSatisfy(link -> assertThat(page).containsOnlyOnce("id=\"" + link.group(1) + "\""));

        int second = page.indexOf("<h2>till: Surefire</h2>");
        assertThat(page.substring(page.indexOf("<h2>"), second))
                .contains("2 passed", ".isEmptyAtFirst<", ".takesAThing<")
                .doesNotContain("TillTest");
        assertThat(page.substring(second))
                .contains("2 passed, 1 failed", ".opens<", ".addsUp<", ".fails<")
                .doesNotContain("CartTest");
        assertThat(page).doesNotContain("prices: ", "src=\"http");
    }

    private static List<String> headings(String page) {
        return HEADING.matcher(page).results().map(heading -> heading.group(1)).toList();
    }

    /** The part between style and script. */
    private static String page(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<script(?! type=\"application/json\").*?</script>", "");
    }
}
