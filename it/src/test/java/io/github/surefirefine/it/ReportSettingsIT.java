package io.github.surefirefine.it;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever the user has said of how tests are to be reported, surefire-fine reports them as stock Surefire does. */
class ReportSettingsIT {

    /** Display names in the place of names, wherever Surefire can put them. */
    @Test
    void phrasedNames() {
        twins("phrased", build -> build.profile("phrased")).areEqual();
    }

    private static Twins twins(String name, UnaryOperator<MavenBuild> settings) {
        return Twins.of(MavenProject.copyOf("report-settings", "ReportSettingsIT-" + name), settings);
    }
}
