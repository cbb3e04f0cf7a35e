package io.github.surefirefine.it;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that failed are tried again as often as with stock Surefire, and each try is reported as it reports it. */
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

    private static Twins twins(String name, UnaryOperator<MavenBuild> settings) {
        return Twins.of(
                MavenProject.copyOf("rerun", "RerunIT-" + name),
                build -> settings.apply(build.property("surefire.rerunFailingTestsCount", "2")));
    }
}
