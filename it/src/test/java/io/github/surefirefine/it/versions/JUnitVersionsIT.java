package io.github.surefirefine.it.versions;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.twin.Twins;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project keeps its test framework, in its version. */
class JUnitVersionsIT {

    @ParameterizedTest
    @ValueSource(strings = {"5.8.2", "5.14.4", "6.1.3"})
    void jupiter(String version) {
        twins(version);
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(strings = {"5.10.2", "5.12.2", "6.0.3"})
    void jupiterBetweenThem(String version) {
        twins(version);
    }

    @Test
    void jupiterWithLauncherOnTheClassPath() {
        MavenProject project = MavenProject.copyOf("jupiter", "JUnitVersionsIT-launcher");

        Twins.of(project, build -> build.property("junit.version", "5.12.2").property("launcher.version", "1.12.2"))
                .areEqual();
    }

    private static void twins(String version) {
        MavenProject project = MavenProject.copyOf("jupiter", "JUnitVersionsIT-jupiter-" + version);

        Twins.of(project, build -> build.property("junit.version", version)).areEqual();
    }
}
