package io.github.surefirefine.it.engines;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.twin.Twins;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a test engine can report is in the reports, engine by engine, as stock Surefire would have written it. */
class EnginesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jupiter",
                "jupiter-latest",
                "jupiter-configured",
                "jupiter-parallel",
                "junit4",
                "testng",
                "platform-suite",
                "engines",
                "kotlin"
            })
    void newest(String project) {
        twins(project, UnaryOperator.identity());
    }

    /** Whatever the owner of classes dares to divide. */
    @ParameterizedTest
    @ValueSource(strings = {"platform-suite", "engines"})
    void apart(String project) {
        twins(project, "apart-" + project, build -> build.property("fine.apart", "*"));
    }

    @Test
    void vintageBesideJupiter() {
        twins("junit4", build -> build.property("vintage.version", "6.1.3"));
    }

    private static void twins(String project, UnaryOperator<MavenBuild> settings) {
        twins(project, project, settings);
    }

    private static void twins(String project, String name, UnaryOperator<MavenBuild> settings) {
        Twins.of(MavenProject.copyOf(project, "EnginesIT-" + name), settings)
                .apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .areEqual();
    }
}
