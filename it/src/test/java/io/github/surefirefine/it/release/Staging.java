package io.github.surefirefine.it.release;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Builds a release from a copy of this project, and puts it into a folder. */
final class Staging {

    /** The version that the next release will have. */
    static final String VERSION = Workspace.providerVersion().replace("-SNAPSHOT", "");

    /** Javadoc of all modules, on a machine that runs other tests, too. */
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private static final List<String> POMS = List.of(
            "pom.xml",
            "surefire-fine-provider/pom.xml",
            "maven-extension/pom.xml",
            "maven-plugin/pom.xml",
            "it/pom.xml");

    private final MavenProject copy;

    /**
     * Copies the project.
     *
     * @param name of the copy
     */
    Staging(String name) throws IOException {
        copy = MavenProject.copyOfCheckout(Workspace.root(), name);
        for (String pom : POMS) {
            Path file = copy.folder().resolve(pom);
            Files.writeString(file, Files.readString(file).replace(Workspace.providerVersion(), VERSION));
        }
    }

    /** Builds the release with the command of CONTRIBUTING.md. */
    void into(Path folder, String... jvmOptions) {
        Folders.empty(folder);
        MavenBuild build = copy.build().inPlainJvm().timeout(TIMEOUT);
        List.of(jvmOptions).forEach(build::jvmOption);
        assertThat(build.run(
                        "-Prelease",
                        "deploy",
                        "-DskipTests",
                        "-DskipITs",
                        "-Dgpg.skip",
                        "-Dmaven.install.skip",
                        "-DaltDeploymentRepository=staging::" + folder.toUri()))
                .succeeded();
    }
}
