package io.github.surefirefine.it.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.MavenResultAssert;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Frameworks that build on JUnit are reported as with stock Surefire, by any number of forks, in a first run and in one
 * that knows an earlier run: application frameworks with class loaders of their own, engines, and extensions that retry
 * a test.
 */
class FrameworksIT {

    /** The first run alone may print what it downloads, in the output of a test. */
    @Test
    void quarkus() {
        MavenProject project = MavenProject.copyOf("quarkus", "FrameworksIT-quarkus");
        project.build().run("test-compile", "surefire:test");
        Twins.onSeveralForks(project, UnaryOperator.identity(), FrameworksIT::equalApartFromWhatQuarkusSets);
    }

    @Test
    void kotest() {
        twins("kotest", "kotest", UnaryOperator.identity());
    }

    /** Its tests are in no plan. Surefire ran them up to 3.5. */
    @Tag("nightly")
    @Test
    void kotestThatRegistersTestsWhenTheyRun() {
        twins(
                "kotest",
                "kotest-5.5",
                build -> build.property("kotest.version", "5.5.5")
                        .property("kotlin.version", "1.8.22")
                        .property("surefire.version", "3.5.4"));
    }

    /**
     * All features are found, whatever JUnit is asked for. Stock Surefire runs them, and does not report their
     * failures.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void cucumberWithFeaturesOfItsOwn(int forks) throws IOException {
        MavenProject project = MavenProject.copyOf("features", "FrameworksIT-features" + forks);
        MavenResult result = project.build().withProvider().forks(forks).run("test");

        MavenResultAssert.assertThat(result).failed().hasTotals(23, 1, 0, 0);
        assertThat(
                        project.folder()
                                .resolve(
                                        "target/surefire-reports/TEST-io.cucumber.junit.platform.engine.CucumberTestEngine.xml"))
                .content()
                .contains("tests=\"3\"", "failures=\"1\"");
        assertThat(Files.readAllLines(project.folder().resolve("target/scenarios.txt")))
                .containsExactlyInAnyOrder("one passes", "one fails", "another passes");
    }

    @Test
    void cucumberByTheScenario() throws IOException {
        MavenProject project = MavenProject.copyOf("features", "FrameworksIT-scenarios");
        MavenResult result = project.build()
                .withProvider()
                .forks(3)
                .property("fine.apart", "io.cucumber.*")
                .property("cucumber.plugin", "pretty, html:target/report.html, json:target/report-1.json")
                .run("test");

        MavenResultAssert.assertThat(result).failed().hasTotals(23, 1, 0, 0);
        assertThat(Files.readAllLines(project.folder().resolve("target/scenarios.txt")))
                .containsExactlyInAnyOrder("one passes", "one fails", "another passes");
        assertThat(result.lines())
                .filteredOn(line -> line.contains("anew"))
                .singleElement()
                .asString()
                .startsWith("[WARNING] fine: each fork that runs a part of"
                        + " io.cucumber.junit.platform.engine.CucumberTestEngine writes")
                .contains("target/report.html");
    }

    @Test
    void testsThatAreTriedAgain() {
        twins("retrying", "retrying", UnaryOperator.identity());
    }

    /** One class at a time, so that an idle fork wants some of the retries. */
    @ParameterizedTest
    @ValueSource(strings = {"MajorityTest", "UntilTest", "PioneerTest", "RerunnerTest", "EachWithEachTest"})
    void testsThatAreTriedAgainWhileAnotherForkIsIdle(String test) {
        MavenProject project = MavenProject.copyOf("retrying", "FrameworksIT-" + test);
        equal(Twins.of(project, build -> build.property("test", test)));
    }

    private static void twins(String template, String name, UnaryOperator<MavenBuild> settings) {
        Twins.onSeveralForks(MavenProject.copyOf(template, "FrameworksIT-" + name), settings);
    }

    private static void equalApartFromWhatQuarkusSets(Twins twins) {
        equal(twins.apartFrom(
                place -> place.file().endsWith("TEST-demo.PlainTest.xml")
                        && place.subject().equals("property"),
                "Quarkus sets properties in the fork that runs its tests, and this class may run in another"));
    }

    private static void equal(Twins twins) {
        twins.apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .areEqual();
    }
}
