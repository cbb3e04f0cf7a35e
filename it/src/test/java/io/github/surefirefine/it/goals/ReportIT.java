package io.github.surefirefine.it.goals;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The report of a real run, in a real site and by itself. */
class ReportIT {

    private static final Pattern TEST_LINK = Pattern.compile("href=\"surefire\\.html#([^\"]+)\"");

    @Test
    void aSiteShowsTheRunAndLinksItsTests() throws IOException {
        MavenProject project = MavenProject.copyOf("site", "ReportIT-site");

        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("maven.test.failure.ignore", "true")
                .run("test", "site");

        assertThat(result).succeeded();
        String page = Files.readString(project.folder().resolve("target/site/fine-report.html"));
        assertThat(page)
                .contains("<svg class=\"fine-bars\"", "5 passed, 1 failed, 1 skipped")
                .contains("demo.CartTest$Empty", "What limits it", "surefire.html#TC_demo.TillTest.fails")
                .doesNotContain("http-equiv", "src=\"http");
        String tests = Files.readString(project.folder().resolve("target/site/surefire.html"));
        assertThat(TEST_LINK.matcher(page).results().map(link -> link.group(1)))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(anchor -> assertThat(tests).contains("id=\"" + anchor + "\""));
        assertThat(project.folder().resolve("target/site/fine-report-aggregate.html"))
                .content()
                .contains("Test runs of all modules", "demo.TillTest");
    }

    @Test
    void withoutARunThePageSaysWhatToDo() throws IOException {
        MavenProject project = MavenProject.copyOf("site", "ReportIT-nothing");

        MavenResult result = project.build().withProvider().run(goal("report"));

        assertThat(result).succeeded();
        try (Stream<Path> pages = Files.list(project.folder().resolve("target/reports"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".html")))
                    .singleElement()
                    .satisfies(page -> assertThat(Files.readString(page))
                            .contains("There is nothing to show yet.", "mvn verify fine:report"));
        }
    }

    private static String goal(String name) {
        return "io.github.surefire-fine:fine-maven-plugin:" + Workspace.providerVersion() + ":" + name;
    }
}
