package io.github.surefirefine.it.engines;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.twin.Twins;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixtures fail in several classes that are reported as one: each failure is an error of its own. */
class FailingFixturesIT {

    @ParameterizedTest
    @ValueSource(strings = {"3.2.5", "3.6.1"})
    void eachIsAnErrorOfItsOwn(String surefire) {
        check(surefire);
    }

    @Tag("nightly")
    @Test
    void eachIsAnErrorOfItsOwnBetweenThem() {
        check("3.5.6");
    }

    /**
     * Stock Surefire runs classes again in an order of its own, so each project has only one class that it runs again.
     */
    @Test
    void withReruns() {
        check(
                "reruns",
                build -> build.property("surefire.rerunFailingTestsCount", "1")
                        .property(
                                "test", "AfterAll*Test, BeforeAllA*Test, WholeNestedTest, FailedTestsAndAfterAllTest"));
    }

    private static void check(String surefire) {
        check(
                surefire,
                build -> build.property("surefire.version", surefire)
                        // The oldest of these releases is older than JUnit 6.
                        .property("junit.version", surefire.startsWith("3.2") ? "5.13.4" : "6.1.3"));
    }

    private static void check(String name, UnaryOperator<MavenBuild> settings) {
        MavenProject project = MavenProject.copyOf("failing-fixtures", "FailingFixturesIT-" + name);
        Twins.onSeveralForks(project, settings, Twins::areEqual);
    }
}
