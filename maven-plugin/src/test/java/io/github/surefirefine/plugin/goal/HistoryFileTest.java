package io.github.surefirefine.plugin.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.setup.Projects;
import io.github.surefirefine.plugin.setup.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final String RUN = ": run the tests with surefire-fine first, as with mvn test";

    private final Properties user = new Properties();

    @TempDir
    Path folder;

    private MavenProject project;

    @BeforeEach
    void makeProject() {
        project = Projects.in(folder);
    }

    @Test
    void isWhereRunsKeepIt() throws Exception {
        assertThat(file().path()).isEqualTo(folder.resolve(".fine/history.txt"));
        assertThat(file().source(folder))
                .isEqualTo(Path.of(".fine", "history.txt").toString());

        project = Projects.in(folder);
        Projects.add(project, Runner.SUREFIRE, "<properties><fine.history>there</fine.history></properties>");
        assertThat(file().path()).isEqualTo(folder.resolve("there/history.txt"));

        user.setProperty("fine.history", "elsewhere");
        assertThat(file().path()).isEqualTo(folder.resolve("elsewhere/history.txt"));
    }

    @Test
    void isNowhereWhereTheUserWantsNone() {
        user.setProperty("fine.history", "off");

        assertThatThrownBy(this::file)
                .isInstanceOf(NothingKnownException.class)
                .hasMessageStartingWith("no past runs are known, because fine.history is off");
    }

    @Test
    void whatIsNoHistoryIsSaid() throws Exception {
        HistoryFile file = file();
        assertThatThrownBy(file::read).hasMessage("no past runs are known, because there is no " + file.path() + RUN);

        write("something else");
        assertThatThrownBy(file::read)
                .hasMessage(file.path() + " is not a history of this version (line 1: not \"fine-history 1\"): delete"
                        + " it, and"
                        + RUN.substring(1));

        write("fine-history 2\nruns 3\n");
        assertThatThrownBy(file::read)
                .hasMessage(file.path() + " has the format \"fine-history 2\", but only \"fine-history 1\" can be read:"
                        + " give fine-maven-plugin and surefire-fine-provider the same version");

        write("fine-history 1\nruns 3\n");
        assertThatThrownBy(file::read).hasMessage(file.path() + " contains no test" + RUN);

        write("fine-history 1\nruns 3\ndemo.A\t-\n\t5\tP\t1\t+/[method:a()]\n");
        assertThat(file.read().runs()).isEqualTo(3);
    }

    private void write(String text) throws Exception {
        Files.createDirectories(folder.resolve(".fine"));
        Files.writeString(folder.resolve(".fine/history.txt"), text);
    }

    private HistoryFile file() throws NothingKnownException {
        return HistoryFile.of(folder, new ModelReader(project, user));
    }
}
