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
import org.junit.jupiter.api.Test;

/** The console goals say about real modules what there is to say, and if there is nothing, they say so on one line. */
class GoalsIT {

    private static final String INFO = "\\[INFO] ";
    private static final String TRACE = "made-up.json";

    /** Options of the goals are on the same command line as the tests, which ignore them. */
    @Test
    void afterARunInTheSameBuild() {
        MavenProject project = MavenProject.copyOf("seed", "GoalsIT");

        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("seed.millis", "20")
                .property("maven.test.failure.ignore", "true")
                .property("fine.count", "2")
                .property("fine.width", "120")
                .property("fine.plan.forks", "3")
                .run("test", goal("timeline"), goal("slowest"), goal("plan"), goal("doctor"));

        assertThat(result)
                .succeeded()
                .printedInOrder(
                        INFO + "fine: seed: 11 tests in 2 classes, .* on (1 of )?2 forks, .* of tests .*",
                        INFO + "#1 .* \\d+ %",
                        INFO + "#2 .* \\d+ %",
                        // The setup of a class may take longer than all of its tests.
                        INFO + "  A  demo\\.(LargeTest +9|SmallTest +2) tests .*",
                        INFO + "  B  demo\\.(LargeTest +9|SmallTest +2) tests .*",
                        INFO + "fine: seed: the longest of .* from target/surefire-reports/fine-trace\\.json",
                        INFO + "Tests",
                        INFO + " +\\d+(\\.\\d+)? m?s .* demo\\.(Large|Small)Test\\.case\\d  failed",
                        INFO + "fine: seed: 11 test methods in 2 classes, .*",
                        INFO + "forkCount +stock +fine",
                        INFO + " +2 .* set now",
                        INFO + "What 3 forks would do.*:",
                        INFO + "fine: seed: no problems found .*")
                .neverPrinted("\\[INFO] #.{113,}");
        assertThat(result.linesLike(Pattern.compile("\\[INFO] fine: .*11 tests .*?(\\d+\\.\\d s on .* busy \\d+ %).*")))
                .as("the console of the run and the timeline")
                .hasSize(2)
                .extracting(line -> line.group(1))
                .containsOnly(summary(result));
    }

    private static String summary(MavenResult result) {
        return result.linesLike(Pattern.compile("\\[INFO] fine: 11 tests in (\\d.* busy \\d+ %)"))
                .get(0)
                .group(1);
    }

    /** What the forks note in the trace comes to the doctor and into the report. */
    @Test
    void classesThatForksCouldShare() throws IOException {
        MavenProject project = MavenProject.copyOf("seed", "GoalsIT-whole");
        Path settings = project.folder().resolve("src/test/resources/junit-platform.properties");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "junit.jupiter.testinstance.lifecycle.default = per_class\n");

        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("seed.millis", "700")
                .property("maven.test.failure.ignore", "true")
                .run("test", goal("doctor"), goal("report"));

        assertThat(result)
                .succeeded()
                .printedInOrder(
                        INFO + ".*In the last run, each of these classes .*",
                        INFO + " +<fine.apart>demo.LargeTest</fine.apart>");
        assertThat(Files.readString(project.folder().resolve("target/surefire-reports/fine-trace.json")))
                .contains("\"cat\":\"whole\",\"name\":\"demo.LargeTest\",\"args\":{\"engine\":\"junit-jupiter\"}");
        assertThat(Files.readString(project.folder().resolve("target/reports/fine-report.html")))
                .contains("Classes in one piece", "fine.apart=demo.LargeTest");
    }

    /** Nothing is said about a pom; every other module gets a line of its own. */
    @Test
    void whereNothingIsKnownYet() throws IOException {
        MavenProject project = MavenProject.copyOf("reactor", "GoalsIT-reactor");

        MavenResult text = project.build().run(goal("timeline"), goal("plan"));
        assertThat(text)
                .succeeded()
                .explainedOnOneLine(
                        "fine: good: there is no",
                        "good/target/surefire-reports/fine-trace.json: run the tests with surefire-fine first")
                .explainedOnOneLine(
                        "fine: good: no past runs are known, because there is no",
                        "good/.fine/history.txt: run the tests with surefire-fine first")
                .neverPrinted(".*fine: reactor: .*");

        MavenResult json = project.build()
                .property("fine.format", "json")
                .property("fine.output", "target/answer.json")
                .run(goal("doctor"));
        assertThat(json).succeeded();
        assertThat(Files.readString(project.folder().resolve("good/target/answer.json")))
                .startsWith("{\"module\":\"good\",\"setup\":[\"maven-surefire-plugin 3.6.1, forkCount 1\",")
                .contains("{\"id\":\"no-provider\",\"severity\":\"problem\",")
                .endsWith("}\n");
        assertThat(project.folder().resolve("target/answer.json")).doesNotExist();
    }

    @Test
    void traceThatIsNone() throws IOException {
        MavenProject project = MavenProject.copyOf("reactor", "GoalsIT-traces");
        write(project, "good", "<html>");
        write(
                project,
                "bad",
                "{\"otherData\":{\"format\":\"fine-trace 1\"},\n\"traceEvents\":[\n{\"ph\":\"X\",\"tid\":1,\"ts\":5,\"dur\":2,"
                        + "\"cat\":\"setup\",\"name\":\"demo.A\"},\n{\"ph\":\"X\",\"ti");
        write(project, "nothing", "{\"otherData\":{\"format\":\"fine-trace 2\"},\"traceEvents\":[]}");

        MavenResult result = project.build().property("fine.trace.file", TRACE).run(goal("timeline"), goal("slowest"));

        assertThat(result)
                .succeeded()
                .printedInOrder(
                        "\\[WARNING] fine: good: .*" + TRACE + " is not a trace of surefire-fine, because it is"
                                + " not JSON: .*",
                        INFO + "fine: bad: 0 tests in 1 class, .*",
                        ".*the trace ends in the middle.*",
                        "\\[WARNING] fine: nothing: .*" + TRACE + " has the format \"fine-trace 2\".*",
                        "\\[WARNING] fine: scanning: there is no .*" + TRACE + ": .*");
    }

    @Test
    void whatIsAskedForAndCannotBeHad() {
        MavenProject project = MavenProject.copyOf("seed", "GoalsIT-options");

        assertThat(project.build().property("fine.format", "xml").run(goal("plan")))
                .failed()
                .explainedOnTheFirstErrorLine(
                        "the option \"fine.format\" cannot be \"xml\"; allowed values: text" + " or json.");
    }

    @Test
    void helpNamesThemAll() {
        MavenProject project = MavenProject.copyOf("seed", "GoalsIT-help");

        assertThat(project.build().run(goal("help")))
                .succeeded()
                .printedInOrder("fine:doctor", "fine:help", "fine:plan", "fine:slowest", "fine:timeline");
    }

    private static void write(MavenProject project, String module, String trace) throws IOException {
        Path file = project.folder().resolve(module).resolve(TRACE);
        Files.writeString(file, trace);
    }

    private static String goal(String name) {
        return "io.github.surefire-fine:fine-maven-plugin:" + Workspace.providerVersion() + ":" + name;
    }
}
