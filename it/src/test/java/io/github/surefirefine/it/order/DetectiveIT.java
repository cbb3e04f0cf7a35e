package io.github.surefirefine.it.order;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.NeedsForksLikeOthers;
import io.github.surefirefine.it.result.MavenResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real trials find out why tests fail in some orders only. */
@NeedsForksLikeOthers
class DetectiveIT {

    private static final String VICTIM = "\\[WARNING] fine: demo\\.CVictimTest\\.";
    private static final String SPOILER = "demo\\.BSpoilerTest\\.";

    private static MavenProject project;
    private static MavenResult diagnosed;

    /** In one fork, the classes follow each other by their names. */
    @BeforeAll
    static void run() {
        project = MavenProject.copyOf("order-dependent", "DetectiveIT");
        diagnosed = project.build()
                .withProvider()
                .forks(1)
                .property("surefire.runOrder", "alphabetical")
                .property("fine.diagnose", "on")
                .run("test");
    }

    @Test
    void eachFailureIsDiagnosedAtTheEndOfTheRun() {
        assertThat(diagnosed)
                .failed()
                .hasTotals(13, 5, 0, 0)
                .printedOnce("\\[INFO] fine: 5 failed tests are tried again, in forks of their own")
                .printedOnce(VICTIM + "ofStatic passes alone, fails after " + SPOILER + "changesStatic")
                .printedOnce(VICTIM + "ofProperty passes alone, fails after " + SPOILER + "changesProperty")
                .printedOnce(VICTIM + "ofFile passes alone, fails after " + SPOILER + "writesFile")
                .printedOnce(VICTIM + "failsByItself fails alone")
                .printedOnce(VICTIM + "failsByChance is flaky \\([12] of 3\\)");
    }

    /** The first two pass in alphabetical order, so the trace of such a run does not show their failures. */
    @ParameterizedTest
    @CsvSource({
        "ANeedsTest#takes, 'demo.ANeedsTest.takes fails alone, passes after demo.ANeedsTest.fills'",
        "demo.CVictimTest#needsAnotherClass,"
                + " 'demo.CVictimTest.needsAnotherClass fails alone, passes after demo.BSpoilerTest.prepares'",
        "CVictimTest#ofFile, 'demo.CVictimTest.ofFile passes alone, fails after demo.BSpoilerTest.writesFile'",
        "CVictimTest#failsByChance, 'demo.CVictimTest.failsByChance is flaky (… of 3)'",
        "CVictimTest#failsByItself, 'demo.CVictimTest.failsByItself fails alone'"
    })
    void oneTestIsBisected(String test, String finding) {
        MavenResult result = project.build()
                .withProvider()
                .keepingReports()
                .forks(2)
                .property("test", test)
                .run(goal());

        assertThat(result)
                .succeeded()
                .printedOnce("\\[WARNING] fine: "
                        + finding.replaceAll("[.()]", "\\\\$0").replace("…", "[12]"));
    }

    @Tag("nightly")
    @Test
    void maven4BisectsToo() {
        MavenResult result = project.build()
                .maven(Workspace.maven4())
                .withProvider()
                .keepingReports()
                .forks(2)
                .property("test", "ANeedsTest#takes")
                .run(goal());

        assertThat(result)
                .succeeded()
                .printedOnce(
                        "\\[WARNING] fine: demo\\.ANeedsTest\\.takes fails alone, passes after demo\\.ANeedsTest\\.fills");
    }

    /** The sequence that was found is a run that shows the failure. */
    @Test
    void theSequenceCanBeReplayed() {
        MavenProject own = MavenProject.copyOf("order-dependent", "DetectiveIT-sequence");
        own.build()
                .withProvider()
                .forks(2)
                .property("test", "CVictimTest#ofStatic")
                .run(goal());

        MavenResult result = own.build()
                .withProvider()
                .keepingReports()
                .forks(1)
                .property("fine.replay", "target/surefire-reports/fine-bisect.json")
                .property("test", "BSpoilerTest#changesStatic,CVictimTest#ofStatic")
                .run("test");

        assertThat(result)
                .failed()
                .hasTotals(2, 1, 0, 0)
                .printedInOrder(
                        "\\[INFO] PASS .* demo\\.BSpoilerTest\\.changesStatic",
                        "\\[ERROR] FAIL .* demo\\.CVictimTest\\.ofStatic");
    }

    @Test
    void whatCannotBeBisected() {
        MavenProject own = MavenProject.copyOf("order-dependent", "DetectiveIT-wrong");

        assertThat(own.build().withProvider().property("test", "ANeedsTest").run(goal()))
                .failed()
                .explainedOnTheFirstErrorLine("\"ANeedsTest\" is not one test; fine:bisect needs a class and a method");
        assertThat(own.build()
                        .withProvider()
                        .property("test", "ANeedsTest#gone")
                        .run(goal()))
                .failed()
                .explainedOnTheFirstErrorLine("there is no test ANeedsTest#gone among the 13 tests found here");
        assertThat(own.build().property("test", "ANeedsTest#takes").run(goal()))
                .failed()
                .explainedOnTheFirstErrorLine(
                        "ANeedsTest#takes was not tried, because surefire-fine does not run the tests");
    }

    private static String goal() {
        return "io.github.surefire-fine:fine-maven-plugin:" + Workspace.providerVersion() + ":bisect";
    }
}
