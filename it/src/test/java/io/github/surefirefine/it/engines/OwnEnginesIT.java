package io.github.surefirefine.it.engines;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.twin.Twins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever an engine does within the contract of the JUnit Platform, its tests run and are reported as with stock
 * Surefire.
 */
class OwnEnginesIT {

    /**
     * Classes that are known only while they run, only by their names, to two engines, or both to suites and to the
     * scan.
     */
    @Test
    void anyEngine() {
        Twins.onSeveralForks(
                MavenProject.copyOf("own-engines", "OwnEnginesIT"),
                build -> build.property("surefire.version", "3.5.4"));
    }

    /** Since 3.6.1, Surefire itself passes over classes that are known only while they run. */
    @Test
    void anyEngineThatSaysWhatItFinds() {
        Twins.onSeveralForks(
                MavenProject.copyOf("own-engines", "OwnEnginesIT-newest"),
                build -> build.property("test", "*Test,!Late*Test"));
    }

    /** A listener makes JUnit load test classes with a loader of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-Dloading.late=true"})
    void ownClassLoader(String argument) {
        MavenProject project = MavenProject.copyOf("class-loaders", "OwnEnginesIT-loader" + argument.length());
        Twins.onSeveralForks(project, build -> build.property("argLine", argument));
    }

    /** JUnit fails an engine for issues in a class when it runs the engine: all of it, or each class by itself. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void criticalIssues(int forks) {
        MavenProject project = MavenProject.copyOf("issues", "OwnEnginesIT-issues" + forks);
        Twins.of(project, build -> build.forks(forks)).areEqual();
    }
}
