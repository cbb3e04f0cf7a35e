package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.system.OtherSystem;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryStoreTest {

    @TempDir
    private Path module;

    private Path folder;
    private HistoryStore store;

    @BeforeEach
    void prepare() {
        folder = module.resolve(".fine");
        store = new HistoryStore(folder);
    }

    @Test
    void isEmptyWhereThereIsNone() {
        assertThat(store.read().isEmpty()).isTrue();
        assertThat(store.takeWarning()).isEmpty();
        assertThat(folder).as("reading leaves nothing").doesNotExist();
    }

    @Test
    void keepsRuns() {
        TestClass testClass = testClass("demo.A");
        store.add(seen(testClass, 4_000), true);

        assertThat(new HistoryStore(folder)
                        .read()
                        .unitNanos(testClass, testClass.units().get(0)))
                .hasValue(4_000);
        assertThat(store.takeWarning()).isEmpty();
    }

    @Test
    void keepsWhatARunHasShownThatWasInterrupted() throws IOException {
        TestClass testClass = testClass("demo.A");
        store.addPart(seen(testClass, 4_000));

        assertThat(store.read().unitNanos(testClass, testClass.units().get(0))).hasValue(4_000);
        assertThat(folder.resolve("runs")).as("compared with whole runs").doesNotExist();
    }

    @Test
    void hidesItselfFromGitAndLeavesNothingElse() throws IOException {
        store.add(seen(testClass("demo.A"), 1), true);

        assertThat(folder.resolve(".gitignore")).hasContent("*");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".gitignore", "history.txt", "lock", "runs");
        }
    }

    @Test
    void remembersThatForksWereLostUntilARunHasLostNone() {
        store.noteLossOfForks();
        assertThat(new HistoryStore(folder).hasLostForks()).isTrue();

        store.add(seen(testClass("demo.A"), 1), true);
        assertThat(store.hasLostForks())
                .as("nobody has said that none was lost")
                .isTrue();

        store.forgetLossOfForks();
        assertThat(store.hasLostForks()).isFalse();
        assertThat(store.takeWarning()).isEmpty();
    }

    @Test
    void setsAsideWhatIsNoHistory() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("history.txt"), "something else");

        assertThat(store.read().isEmpty()).isTrue();
        assertThat(store.takeWarning())
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("fine: the history of durations in " + folder.resolve("history.txt"))
                        .contains("line 1: not \"fine-history 1\"")
                        .endsWith(Trouble.HISTORY_VERSION.tell(
                                "It was renamed to history.txt.unreadable, and a new one begins.")));
        assertThat(store.takeWarning()).as("said once").isEmpty();
        assertThat(folder.resolve("history.txt.unreadable")).hasContent("something else");
    }

    @Test
    void setsAsideWhatANewerVersionHasWrittenAndSaysItOnce() throws IOException {
        String newer = "fine-history 2\nruns 3\nsomething new\n";
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("history.txt"), newer);

        assertThat(store.read().isEmpty()).isTrue();
        assertThat(store.takeWarning())
                .hasValue(Trouble.HISTORY_VERSION.tell("fine: the history of durations in "
                        + folder.resolve("history.txt")
                        + " is of another version: it has the format \"fine-history 2\", but only \"fine-history 1\" can be read."
                        + " It was renamed to history.txt.unreadable, and a new one begins."));
        store.add(seen(testClass("demo.A"), 1), true);
        store.read();

        assertThat(store.takeWarning()).as("said once").isEmpty();
        assertThat(folder.resolve("history.txt.unreadable")).hasContent(newer);
        assertThat(store.read().runs()).as("a new one has begun").isEqualTo(1);
    }

    @Test
    void setsAsideWhatIsNoText() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("history.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThat(store.read().isEmpty()).isTrue();
        assertThat(store.takeWarning()).isPresent();
    }

    @Test
    void saysThatItCannotWrite() throws IOException {
        Files.writeString(folder, "a file where the folder should be");

        store.add(seen(testClass("demo.A"), 1), true);

        assertThat(store.takeWarning())
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("fine: the history of durations cannot be written: " + folder + " is not a folder")
                        .contains("-Dfine.history=off"));
    }

    @Test
    void doesNotReplaceWhatItCannotRead() throws IOException {
        Path folder = OtherSystem.WINDOWS.checkout().resolve(".fine");
        // Nothing else in memory can be there and refuse to be read.
        Path file = Files.createDirectories(folder.resolve("history.txt"));
        HistoryStore blind = new HistoryStore(folder);

        blind.add(seen(testClass("demo.A"), 1), true);

        assertThat(file).isDirectory();
        assertThat(blind.takeWarning())
                .hasValueSatisfying(text ->
                        assertThat(text).startsWith("fine: the history of durations cannot be written: " + file));
    }

    @Test
    void doesNotWaitForEverForAnotherBuild() throws IOException {
        store.add(seen(testClass("demo.A"), 1), true);
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            store.add(seen(testClass("demo.B"), 1), true);
        }

        assertThat(store.takeWarning())
                .hasValueSatisfying(text -> assertThat(text).contains("is locked by another build"));
    }

    @Test
    void losesNothingWhereSeveralBuildsWrite() throws Exception {
        int builds = 8;
        ExecutorService threads = Executors.newFixedThreadPool(builds);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < builds; i++) {
                TestClass testClass = testClass("demo.C" + i);
                ends.add(threads.submit(() -> new HistoryStore(folder).add(seen(testClass, 1_000), true)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }

        for (int i = 0; i < builds; i++) {
            TestClass testClass = testClass("demo.C" + i);
            assertThat(store.read().unitNanos(testClass, testClass.units().get(0)))
                    .hasValue(1_000);
        }
    }

    private static TestClass testClass(String name) {
        return new PlanMaker().split(name, 1).plan().classes().get(0);
    }

    private static Observed seen(TestClass testClass, long nanos) {
        return new Observed(List.of(
                new Observed.OfClass(testClass, OptionalLong.empty(), Map.of(0, new Observed.OfUnit(nanos, false)))));
    }
}
