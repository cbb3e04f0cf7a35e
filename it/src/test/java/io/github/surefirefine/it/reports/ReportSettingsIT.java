package io.github.surefirefine.it.reports;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever the user has configured about reports, surefire-fine reports tests as stock Surefire does. */
class ReportSettingsIT {

    /** Display names instead of names, everywhere Surefire can use them. */
    @Test
    void phrasedNames() {
        twins("phrased", build -> build.profile("phrased")).areEqual();
    }

    /** Text reports may be missing, may name each test, and may have the output of the tests beside them. */
    @Test
    void textReports() {
        twins(
                        "text",
                        build -> build.property("maven.test.redirectTestOutputToFile", "true")
                                .property("surefire.reportFormat", "plain")
                                .property("surefire.reportNameSuffix", "again")
                                .property("maven.test.failure.ignore", "true"))
                .areEqual();
    }

    /** XML reports without everything that can be left out. */
    @Test
    void shortReports() {
        twins(
                        "short",
                        build -> build.property("trimStackTrace", "true")
                                .property("surefire.useFile", "false")
                                .property("enableOutErrElements", "false")
                                .property("enablePropertiesElement", "false"))
                .areEqual();
    }

    /** Only the console is left. */
    @Test
    void noReports() {
        twins(
                        "none",
                        build -> build.property("disableXmlReport", "true")
                                .property("surefire.useFile", "false")
                                .property("surefire.reportFormat", "plain"))
                .areEqual();
    }

    /** With one fork, tests come in the order that Surefire prescribes. */
    @Test
    void orderOfTests() {
        Twins twins = twins("order", build -> build.forks(1).property("surefire.runOrder", "reversealphabetical"))
                .areEqual();

        assertThat(names(twins.fine())).isEqualTo(names(twins.stock()));
    }

    /** With one fork, the rest after a failure is skipped, and reported as skipped. */
    @Test
    void skippedAfterTheFirstFailure() {
        twins("skip", build -> build.forks(1).property("surefire.skipAfterFailureCount", "1"))
                .areEqual();
    }

    /** With more than one fork, it is random which tests have begun by then, but none gets lost. */
    @Test
    void skippedAcrossForks() {
        MavenResult result = MavenProject.copyOf("report-settings", "ReportSettingsIT-skip-2")
                .build()
                .withProvider()
                .forks(2)
                .property("surefire.skipAfterFailureCount", "1")
                .run("test");

        assertThat(result).failed();
        assertThat(result.reports().sets()).hasSize(3);
        assertThat(names(result))
                .contains(
                        "demo.OutcomesTest#passes",
                        "demo.OutcomesTest#fails",
                        "demo.OutcomesTest#breaks",
                        "demo.OutcomesTest#isDisabled",
                        "demo.OutcomesTest#assumes",
                        "demo.OutputTest#passes",
                        "demo.OutputTest#fails",
                        "demo.DisplayNamesTest#cake",
                        "demo.DisplayNamesTest#keepsItsOwnName")
                .anyMatch(name -> name.startsWith("demo.OutputTest$Inner#"))
                .anyMatch(name -> name.startsWith("demo.DisplayNamesTest#isAPartyOf"))
                .anyMatch(name -> name.startsWith("demo.DisplayNamesTest$Rain#"));
        // Nothing but this setting skips tests of the other classes.
        assertThat(result.reports().cases())
                .filteredOn(test -> !test.className().equals("demo.OutcomesTest"))
                .flatMap(test -> test.element().children("skipped").toList())
                .allSatisfy(skipped -> assertThat(skipped.attribute("message")).isEqualTo("Execution cancelled"));
    }

    private static List<String> names(MavenResult result) {
        return result.reports().cases().stream()
                .map(test -> test.className() + "#" + test.name())
                .toList();
    }

    private static Twins twins(String name, UnaryOperator<MavenBuild> settings) {
        return Twins.of(MavenProject.copyOf("report-settings", "ReportSettingsIT-" + name), settings);
    }
}
