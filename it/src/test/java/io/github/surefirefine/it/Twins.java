package io.github.surefirefine.it;

import static io.github.surefirefine.it.fixture.MavenResultAssert.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.MavenResult;
import java.util.function.UnaryOperator;

/** The same tests run by stock Surefire, and by surefire-fine on two forks. Some of them fail. */
record Twins(MavenResult stock, MavenResult fine) {

    static Twins of(MavenProject project, UnaryOperator<MavenBuild> settings) {
        return new Twins(
                settings.apply(project.build()).run("test"),
                settings.apply(project.build().withProvider().forks(2)).run("surefire:test"));
    }

    Twins haveTheSameReports() {
        assertThat(fine).failed().printedOnce(ConsoleIT.HEAD).reportsTheSameAs(stock);
        return this;
    }

    Twins haveTheSameOutput() {
        assertThat(fine).keepsOutputLike(stock);
        return this;
    }
}
