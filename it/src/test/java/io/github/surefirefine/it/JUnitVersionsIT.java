package io.github.surefirefine.it;

import io.github.surefirefine.it.fixture.MavenProject;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project keeps the test framework, and the version of it, that it has. */
class JUnitVersionsIT {

    @ParameterizedTest
    @ValueSource(strings = {"5.8.2", "5.10.2", "5.12.2", "5.14.4", "6.0.3", "6.1.3"})
    void jupiter(String version) {
        MavenProject project = MavenProject.copyOf("jupiter", "JUnitVersionsIT-jupiter-" + version);

        Twins.of(project, build -> build.property("junit.version", version)).areEqual();
    }

    @Test
    void jupiterWithLauncherOnTheClassPath() {
        MavenProject project = MavenProject.copyOf("jupiter", "JUnitVersionsIT-launcher");

        Twins.of(project, build -> build.property("junit.version", "5.12.2").property("launcher.version", "1.12.2"))
                .areEqual();
    }

    @Test
    void junit4Only() {
        MavenProject project = MavenProject.copyOf("junit4", "JUnitVersionsIT-junit4");

        Twins.of(project, UnaryOperator.identity()).areEqual();
    }

    @Test
    void testNgOnly() {
        MavenProject project = MavenProject.copyOf("testng", "JUnitVersionsIT-testng");

        Twins.of(project, UnaryOperator.identity())
                .apartFrom(
                        place -> place.field().startsWith("system-"),
                        "the first test of each fork is credited with what TestNG's logging prints at its start")
                .areEqual();
    }
}
