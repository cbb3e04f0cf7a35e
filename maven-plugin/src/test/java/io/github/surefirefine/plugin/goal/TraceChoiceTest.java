package io.github.surefirefine.plugin.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.setup.Projects;
import io.github.surefirefine.plugin.setup.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Properties;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceChoiceTest {

    @TempDir
    Path folder;

    @Test
    void isTheOneThatIsNamed() {
        assertThat(choice("my/trace.json").path()).isEqualTo(folder.resolve("my/trace.json"));
    }

    @Test
    void isTheNewestOne() throws Exception {
        Path surefire = write("target/surefire-reports", 1_000);
        Path failsafe = write("target/failsafe-reports", 2_000);
        assertThat(choice(null).path()).isEqualTo(failsafe);

        Files.setLastModifiedTime(surefire, FileTime.fromMillis(3_000));
        assertThat(choice(null).path()).isEqualTo(surefire);
        assertThat(choice(null).source())
                .isEqualTo(
                        Path.of("target", "surefire-reports", "fine-trace.json").toString());
    }

    @Test
    void isWhereReportsGo() {
        MavenProject project = Projects.in(folder);
        Projects.add(project, Runner.SUREFIRE, "<reportsDirectory>reports</reportsDirectory>");

        assertThat(TraceChoice.of(project, new ModelReader(project, new Properties()), null)
                        .path())
                .isEqualTo(folder.resolve("reports/fine-trace.json"));
    }

    private Path write(String reports, long millis) throws Exception {
        Path file = folder.resolve(reports).resolve("fine-trace.json");
        Files.createDirectories(folder.resolve(reports));
        Files.writeString(file, "{}");
        return Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    }

    private TraceChoice choice(String wanted) {
        MavenProject project = Projects.in(folder);
        return TraceChoice.of(project, new ModelReader(project, new Properties()), wanted);
    }
}
