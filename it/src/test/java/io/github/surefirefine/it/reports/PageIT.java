package io.github.surefirefine.it.reports;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The page that the build extension has written when tests have failed. */
class PageIT {

    private static final String LINE = "\\[INFO] fine: the report is in .*[/\\\\]target[/\\\\]";

    @Nested
    class OfTestsThatFail {

        private static MavenProject project;
        private static MavenResult result;
        private static String page;

        @BeforeAll
        static void run() throws IOException {
            project = MavenProject.copyOf("failures", "PageIT-failures");
            result = project.build().withExtension().forks(2).run("test");
            page = Files.readString(project.folder().resolve("target/fine.html"));
        }

        @Test
        void theBuildFailsAsWithoutThePage() {
            assertThat(result).failed().printedOnce(LINE + "fine\\.html");
            assertThat(result.totals()).isEqualTo("Tests run: 6, Failures: 2, Errors: 2, Skipped: 0, Flakes: 1");
        }

        @Test
        void failuresComeFirst() {
            assertThat(page)
                    .containsSubsequence(
                            "<nav", ">Failures</a>", "<h2>Failures</h2>", "<h2>The run</h2>", "<h2>Timeline</h2>");
        }

        @Test
        void eachTellsItsReasonItsPlaceAndItsCommand() {
            assertThat(page)
                    .contains("sum of 3 prices ==&gt; expected: &lt;30&gt; but was: &lt;29&gt;")
                    .contains(
                            "<a href=\"../src/test/java/demo/BasketTest.java#L16\">src/test/java/demo/BasketTest.java:16</a>")
                    .contains("adds &lt;b&gt;3&lt;/b&gt; prices")
                    .contains(
                            "cannot pay\nin two lines",
                            "Caused by: java.lang.IllegalStateException: the till is closed")
                    .contains("src/test/java/demo/Prices.java:17</a>")
                    .contains("mvn test -Dtest=demo.BasketTest#addsPrices<")
                    .contains("mvn test '-Dtest=demo.BasketTest$Empty#costsNothing'");
        }

        @Test
        void everyAttemptIsThere() {
            assertThat(page)
                    .containsSubsequence("Attempt 1 of 3: failed", "Attempt 2 of 3: failed", "Attempt 3 of 3: failed")
                    .containsSubsequence(
                            "Passed when run again",
                            "Attempt 1 of 2: failed",
                            "said at first",
                            "Attempt 2 of 2: passed");
        }

        @Test
        void aClassThatFailsInItsFixtureIsARow() {
            assertThat(page)
                    .containsSubsequence(">class failed</b>", "FixtureTest", "no database", "FixtureTest.java:10</a>")
                    .contains("1 class failed");
        }

        @Test
        void thePageStandsAlone() {
            assertThat(page).doesNotContain("src=\"", "<link", "@import", "url(");
        }
    }

    @Test
    void aCrashedForkLeavesAPage() throws IOException {
        MavenProject project = MavenProject.copyOf("crash", "PageIT-crash");

        MavenResult result = project.build()
                .withExtension()
                .forks(2)
                .property("test", "ExitTest")
                .run("test");

        assertThat(result).failed().printedOnce(LINE + "fine\\.html");
        assertThat(project.folder().resolve("target/fine.html"))
                .content()
                .contains("o-error\">error</b>", "said before the exit", "#exits<");
    }

    /** One module fails, and another one is skipped for that. */
    @Test
    void aReactorHasAPageAboutAllModules() {
        MavenProject project = MavenProject.copyOf("reactor", "PageIT-reactor");

        MavenResult result = project.build().withExtension().forks(2).run("test", "--fail-at-end");

        assertThat(result).failed().printedOnce(LINE + "fine-all\\.html").neverPrinted(LINE + "fine\\.html");
        assertThat(project.folder().resolve("target/fine-all.html"))
                .content()
                .contains("href=\"../good/target/fine.html\"", "href=\"../bad/target/fine.html\"")
                .contains("mvn test -pl bad -am -Dtest=demo.BadTest")
                .contains("href=\"../bad/src/test/java/demo/BadTest.java#L");
        assertThat(project.folder().resolve("good/target/fine.html")).exists();
        assertThat(project.folder().resolve("nothing/target/fine.html")).doesNotExist();
    }

    @Test
    void failsafeIsOnThePageOfItsModule() {
        MavenProject project = MavenProject.copyOf("failsafe", "PageIT-failsafe");

        MavenResult result = project.build().withExtension().forks(2).run("verify");

        assertThat(result).printedOnce(LINE + "fine\\.html");
        assertThat(project.folder().resolve("target/fine.html")).content().contains("<h2>Timeline</h2>", "ShopIT");
    }

    @Test
    void whereAllTestsPassThereIsNone() throws IOException {
        MavenProject project = MavenProject.copyOf("failsafe", "PageIT-passes");
        Files.createDirectories(project.folder().resolve("target"));
        Files.writeString(project.folder().resolve("target/fine.html"), "of an earlier run");

        MavenResult result = project.build()
                .withExtension()
                .forks(2)
                .property("it.test", "StockIT")
                .run("verify");

        assertThat(result).succeeded().neverPrinted(".*fine: the report.*");
        assertThat(project.folder().resolve("target/fine.html")).doesNotExist();
    }

    @Test
    void offLeavesItOut() {
        MavenProject project = MavenProject.copyOf("failures", "PageIT-off");

        MavenResult result = project.build()
                .withExtension()
                .forks(2)
                .property("fine.report", "off")
                .property("test", "BasketTest")
                .run("test");

        assertThat(result).failed().neverPrinted(".*fine: the report.*");
        assertThat(project.folder().resolve("target/fine.html")).doesNotExist();
    }

    @Test
    void aPageThatCannotBeWrittenIsOneWarning() throws IOException {
        MavenProject project = MavenProject.copyOf("reactor", "PageIT-blocked");
        Path blocked = Files.createFile(project.folder().resolve("blocked"));

        MavenResult result = project.build()
                .withExtension()
                .forks(2)
                .property("fine.report", blocked + "/fine.html")
                .run("test", "--fail-at-end");

        assertThat(result)
                .failed()
                .printedOnce(
                        "\\[WARNING] fine: the report cannot be written: .*blocked.*; fine\\.report=off leaves it out"
                                + "\\. See https://.*#report-failed")
                .neverPrinted(LINE + ".*");
    }

    /** Without the extension, nobody hears of the end of the tests. */
    @Test
    void withTheDependencyAloneTheGoalWritesIt() {
        MavenProject project = MavenProject.copyOf("failures", "PageIT-goal");
        project.build().withProvider().forks(2).run("test");
        assertThat(project.folder().resolve("target/fine.html")).doesNotExist();

        MavenResult result = project.build()
                .withProvider()
                .keepingReports()
                .run("io.github.surefire-fine:fine-maven-plugin:" + Workspace.providerVersion() + ":report");

        assertThat(result).succeeded();
        assertThat(project.folder().resolve("target/reports/fine-report.html"))
                .content()
                .contains("Failures</h2>", "../../src/test/java/demo/BasketTest.java#L16", "Attempt 3 of 3");
    }
}
