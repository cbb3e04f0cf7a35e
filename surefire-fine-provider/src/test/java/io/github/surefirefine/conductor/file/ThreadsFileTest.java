package io.github.surefirefine.conductor.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsFileTest {

    @TempDir
    Path folder;

    @Test
    void everyDumpHasItsHead() throws IOException {
        ThreadsFile file = new ThreadsFile(folder.resolve("reports"));
        file.clear();
        file.keep(new Action.KeepThreads("demo.C.m", 2, new ThreadsAtExpiry("", "", "\"main\" #1 RUNNABLE\n")));
        file.keep(
                new Action.KeepThreads("demo.D.n", 1, new ThreadsAtExpiry("", "\"x\" #2\n", "\"x\" #2\n\n\"y\" #3\n")));

        assertThat(folder.resolve("reports/fine-threads.txt")).content().isEqualTo("""
                        # All threads of fork #2 when the time of demo.C.m was over

                        "main" #1 RUNNABLE

                        # All threads of fork #1 when the time of demo.D.n was over

                        DEADLOCK:
                        "x" #2

                        "x" #2

                        "y" #3

                        """);
        assertThat(file.takeWarning()).isEmpty();
    }

    @Test
    void theFileOfAnEarlierRunIsRemoved() throws IOException {
        Path earlier = Files.createFile(folder.resolve(ThreadsAtExpiry.FILE));
        new ThreadsFile(folder).clear();

        assertThat(earlier).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsToldOnce() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        ThreadsFile file = new ThreadsFile(notAFolder);
        file.keep(new Action.KeepThreads("demo.C.m", 2, new ThreadsAtExpiry("", "", "")));

        assertThat(file.takeWarning()).get().asString().startsWith("fine: the threads of a test that timed out cannot");
        assertThat(file.takeWarning()).isEmpty();
    }
}
