package io.github.surefirefine.it.engines;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.result.MavenResult;
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
                "kotlin"
            })
    void newest(String project) {
        twins(project, UnaryOperator.identity());
    }

    /** As they are, and whatever the owner of classes dares to divide. */
    @ParameterizedTest
    @ValueSource(strings = {"platform-suite", "engines"})
    void newestWholeAndApart(String template) {
        MavenProject project = MavenProject.copyOf(template, "EnginesIT-" + template);
        MavenResult stock = project.build().forks(1).run("test-compile", "surefire:test");
        equal(Twins.of(stock, project.build().withProvider().forks(2).run("surefire:test")));

        Folders.delete(project.folder().resolve(".fine"));
        MavenResult apart = project.build()
                .withProvider()
                .forks(2)
                .property("fine.apart", "*")
                .run("surefire:test");
        equal(Twins.of(stock, apart)
                .apartFrom(place -> place.field().equals("fine.apart"), "stock Surefire is run without it"));
    }

    @Test
    void vintageBesideJupiter() {
        twins("junit4", build -> build.property("vintage.version", "6.1.3"));
    }

    private static void twins(String project, UnaryOperator<MavenBuild> settings) {
        equal(Twins.of(MavenProject.copyOf(project, "EnginesIT-" + project), settings));
    }

    private static void equal(Twins twins) {
        twins.apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .areEqual();
    }
}
