package io.github.surefirefine.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.MavenResult;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever the user has said of how tests are to be reported, surefire-fine reports them as stock Surefire does. */
class ReportSettingsIT {

    /** Display names in the place of names, wherever Surefire can put them. */
    @Test
    void phrasedNames() {
        twins("phrased", build -> build.profile("phrased")).areEqual();
    }

    /** Text reports may not be there, may name each test, and may have the output of the tests beside them. */
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

    /** XML reports without all that can be left out. */
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

    /** The console is all that is left. */
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

    private static List<String> names(MavenResult result) {
        return result.reports().cases().stream()
                .map(test -> test.className() + "#" + test.name())
                .toList();
    }

    private static Twins twins(String name, UnaryOperator<MavenBuild> settings) {
        return Twins.of(MavenProject.copyOf("report-settings", "ReportSettingsIT-" + name), settings);
    }
}
