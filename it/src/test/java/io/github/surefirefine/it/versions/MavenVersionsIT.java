package io.github.surefirefine.it.versions;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.twin.Twins;
import org.junit.jupiter.api.Test;

/** All other tests use the Maven that runs this build; this one uses the next version. */
class MavenVersionsIT {

    @Test
    void maven4() {
        MavenProject project = MavenProject.copyOf("jupiter", "MavenVersionsIT-4");
        assertThat(project.build().maven(Workspace.maven4()).run("-v")).printedOnce("Apache Maven 4\\..*");

        Twins.of(project, build -> build.maven(Workspace.maven4())).areEqual();
    }
}
