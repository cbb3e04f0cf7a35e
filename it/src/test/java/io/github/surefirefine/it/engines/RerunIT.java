package io.github.surefirefine.it.engines;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.twin.Twins;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failed tests are run again as often as with stock Surefire, and each run is reported in the same way. */
class RerunIT {

    @ParameterizedTest
    @ValueSource(strings = {"3.5.6", "3.6.1"})
    void passInTheEndOrNever(String version) {
        twins(version, build -> build.property("surefire.version", version)).areEqual();
    }

    @Test
    void withoutReuseOfForks() {
        twins("no-reuse", MavenBuild::withoutReuseOfForks).areEqual();
    }

    /** Up to 3.5, tests that an engine ran again in addition were reported again; since then they are not. */
    @ParameterizedTest
    @ValueSource(strings = {"3.5.6", "3.6.1"})
    void whereAnEngineRunsMoreThanWhatHasFailed(String version) {
        MavenProject project = MavenProject.copyOf("rerun-more", "RerunIT-more-" + version);
        Twins.of(
                        project,
                        build -> build.property("surefire.version", version)
                                .property("surefire.rerunFailingTestsCount", "1"))
                .areEqual();
    }

    /** That provider ran tests again, but not classes whose fixture had failed. */
    @Test
    void ofTheProviderForJUnit4() {
        MavenProject project = MavenProject.copyOf("rerun-junit4", "RerunIT-junit4");
        Twins.of(
                        project,
                        build -> build.property("surefire.version", "3.5.6")
                                .property("surefire.rerunFailingTestsCount", "1"))
                .apartFrom(
                        place -> place.file().endsWith(".txt"),
                        "that provider reported all runs of a class as one test set")
                .areEqual();
    }

    private static Twins twins(String name, UnaryOperator<MavenBuild> settings) {
        return Twins.of(
                MavenProject.copyOf("rerun", "RerunIT-" + name),
                build -> settings.apply(build.property("surefire.rerunFailingTestsCount", "2")));
    }
}
