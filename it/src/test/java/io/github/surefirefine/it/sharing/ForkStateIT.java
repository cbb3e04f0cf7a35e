package io.github.surefirefine.it.sharing;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a class does to its JVM has the same effect, on itself and on those that follow, as with stock Surefire. */
class ForkStateIT {

    /**
     * No class is entered by two forks: each has at most one test that can be given up, apart from the one that stays
     * together.
     */
    @Test
    void whatIsPrintedBetweenTestsBelongsToTheSameTest() {
        printsTheSame("3.6.1");
    }

    @Tag("nightly")
    @Test
    void whatIsPrintedBetweenTestsBelongsToTheSameTestOfAnOlderSurefire() {
        printsTheSame("3.5.6");
    }

    private static void printsTheSame(String surefire) {
        MavenProject project = MavenProject.copyOf("printing", "ForkStateIT-printing-" + surefire);
        MavenResult stock = inOrder(project.build(), surefire).forks(1).run("test-compile", "surefire:test");
        same(stock, inOrder(project.build(), surefire).withProvider().forks(1).run("surefire:test"));
        for (int forks = 2; forks <= 3; forks++) {
            same(
                    stock,
                    inOrder(project.build(), surefire)
                            .withProvider()
                            .forks(forks)
                            .property("fine.together", "demo.A7NestedTest")
                            .run("surefire:test"));
        }
    }

    /** What follows depends on what ran before, so there is one fork. */
    @ParameterizedTest
    @ValueSource(strings = {"mocks", "replaced"})
    void whatAClassReplacesStaysAndCostsNoResult(String template) {
        MavenProject project = MavenProject.copyOf(template, "ForkStateIT-" + template);
        MavenResult stock = inOrder(project.build(), "3.6.1").forks(1).run("test-compile", "surefire:test");

        same(stock, inOrder(project.build(), "3.6.1").withProvider().forks(1).run("surefire:test"));
    }

    private static MavenBuild inOrder(MavenBuild build, String surefire) {
        return build.property("surefire.version", surefire).property("surefire.runOrder", "alphabetical");
    }

    private static void same(MavenResult stock, MavenResult fine) {
        Twins.of(stock, fine)
                .apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .apartFrom(place -> place.field().equals("fine.together"), "stock Surefire is run without it")
                .areEqual();
    }
}
