package io.github.surefirefine.conductor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

    private static final List<ReportEvent> FIRST =
            List.of(new TestOutput("lone \uD83C, null \u0000", true, false), new TestOutput("", false, true));
    private static final List<ReportEvent> SECOND = List.of(new TestFinished(
            Outcome.ERROR, Entries.test("C", "t", 1).withFailure(Entries.failure("x".repeat(100_000)))));

    @TempDir
    private Path folder;

    private EventFile file;

    @BeforeEach
    void make() {
        file = new EventFile(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void whatWasPutAsideIsThereAgain() {
        PutAside first = file.put(FIRST).orElseThrow();
        PutAside second = file.put(SECOND).orElseThrow();

        assertThat(file.get(second)).isEqualTo(SECOND);
        assertThat(file.get(first)).isEqualTo(FIRST);
        assertThat(file.takeWarning()).isEmpty();
    }

    @Test
    void anOrdinaryRunLeavesNoTrace() throws IOException {
        file.makeRoom();
        assertThat(folder).isEmptyDirectory();

        file.put(FIRST);
        file.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void roomIsGivenBackWhenNothingIsKept() {
        PutAside first = file.put(FIRST).orElseThrow();
        PutAside second = file.put(SECOND).orElseThrow();
        file.drop(second);
        file.makeRoom();
        assertThat(file.get(first)).as("something is").isEqualTo(FIRST);

        file.drop(first);
        assertThat(file.get(first))
                .as("whoever was told of it has not had it yet")
                .isEqualTo(FIRST);
        file.makeRoom();
        assertThat(file.put(SECOND).orElseThrow().position()).isZero();
    }

    @Test
    void aFolderThatIsNoneIsToldOnce() throws IOException {
        EventFile nowhere = new EventFile(Files.createFile(folder.resolve("file")));

        assertThat(nowhere.put(FIRST)).isEmpty();
        assertThat(nowhere.takeWarning().orElseThrow())
                .startsWith("fine: ")
                .contains(folder.resolve("file").toString(), "-Djava.io.tmpdir", "-Xmx");
        assertThat(nowhere.takeWarning()).isEmpty();
    }

    @Test
    void whatIsNotThereFailsTheRun() {
        file.put(FIRST);

        assertThatIllegalStateException()
                .as("a result could be missing")
                .isThrownBy(() -> file.get(new PutAside(0, 1_000_000)));
    }
}
