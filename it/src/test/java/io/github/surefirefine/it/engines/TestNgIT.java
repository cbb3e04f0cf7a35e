package io.github.surefirefine.it.engines;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Place;
import io.github.surefirefine.it.twin.Twins;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Up to 3.5, Surefire had a provider of its own for TestNG. */
class TestNgIT {

    /** A single class has its own name; several of them, in one JVM, are one test set. */
    @ParameterizedTest
    @CsvSource({"3.2.5, FlakyTest", "3.5.6, FlakyTest#passes", "3.5.6, Flaky*Test#passes+first", "3.5.6, Fl*"})
    void namesTestSetsAsStock(String surefire, String tests) {
        MavenProject project =
                MavenProject.copyOf("rerun-testng", "TestNgIT-names-" + surefire + "-" + Math.abs(tests.hashCode()));
        check(project, 1, Map.of("surefire.version", surefire, "test", tests));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void runsNothingAgainUpTo35(int forks) {
        MavenProject project = MavenProject.copyOf("rerun-testng", "TestNgIT-reruns-" + forks);
        check(project, forks, Map.of("surefire.version", "3.5.6", "surefire.rerunFailingTestsCount", "2"));
    }

    @Test
    void runsTestsAgainSince36() {
        MavenProject project = MavenProject.copyOf("rerun-testng", "TestNgIT-reruns-newest");
        check(project, 2, Map.of("surefire.rerunFailingTestsCount", "2"));
    }

    private static void check(MavenProject project, int forks, Map<String, String> settings) {
        var stockBuild = project.build().forks(forks);
        var fineBuild = project.build().withProvider().forks(forks);
        settings.forEach(stockBuild::property);
        settings.forEach(fineBuild::property);
        MavenResult stock = stockBuild.run("test-compile", "surefire:test");
        MavenResult fine = fineBuild.run("surefire:test");
        Twins.of(stock, fine)
                .apartFrom(TestNgIT::isReportOfTestNg, "TestNG's own reports are written by stock Surefire only")
                .apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork that has asked for the time of day, as TestNG's own reports do")
                .areEqual();
    }

    private static boolean isReportOfTestNg(Place place) {
        boolean isReportOfSurefire = place.file().matches("target/surefire-reports/(TEST-[^/]*\\.xml|[^/]*\\.txt)");
        return place.file().contains("/") && !isReportOfSurefire;
    }
}
