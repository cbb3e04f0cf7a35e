package io.github.surefirefine.it.versions;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.twin.Twins;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One and the same provider under old and new releases of Surefire. */
class SurefireVersionsIT {

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.6.1"})
    void surefire(String version) {
        twins(version);
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(strings = {"3.2.5", "3.5.6"})
    void surefireBetweenThem(String version) {
        twins(version);
    }

    /** Up to 3.5 Surefire had a provider of its own for JUnit 4. */
    @Test
    void junit4Alone() {
        junit4Twins("3.5.6");
    }

    @Tag("nightly")
    @Test
    void junit4AloneBefore() {
        junit4Twins("3.2.5");
    }

    private static void junit4Twins(String version) {
        MavenProject project = MavenProject.copyOf("junit4", "SurefireVersionsIT-junit4-" + version);

        Twins.of(project, build -> build.property("surefire.version", version))
                .apartFrom(
                        place -> place.toString().contains("OddRunnerTest"),
                        "what a runner describes without a name has another id where it is selected by id")
                .areEqual();
    }

    private static void twins(String version) {
        MavenProject project = MavenProject.copyOf("jupiter", "SurefireVersionsIT-" + version);

        // The oldest of these releases is older than JUnit 6.
        Twins.of(project, build -> build.property("surefire.version", version).property("junit.version", "5.12.2"))
                .areEqual();
    }
}
