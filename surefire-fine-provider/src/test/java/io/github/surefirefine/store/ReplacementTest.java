package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    @TempDir
    private Path folder;

    private Path finished;
    private Path target;
    private int pauses;

    @BeforeEach
    void write() throws IOException {
        finished = Files.writeString(folder.resolve("new"), "new");
        target = Files.writeString(folder.resolve("target"), "old");
    }

    @Test
    void theTargetIsReplaced() throws IOException {
        Replacement.of(finished, target);

        assertThat(target).hasContent("new");
        assertThat(finished).doesNotExist();
    }

    @Test
    void anOpenFileIsWaitedFor() throws IOException {
        refusing(
                        new AccessDeniedException("target"),
                        new FileSystemException("target", null, "used by another process"))
                .replace(finished, target);

        assertThat(target).hasContent("new");
        assertThat(pauses).isEqualTo(2);
    }

    @Test
    void theOldFileStaysWhereItIsOpenForEver() {
        AccessDeniedException[] refusals = new AccessDeniedException[Replacement.ATTEMPTS];
        Arrays.fill(refusals, new AccessDeniedException("target"));

        assertThatThrownBy(() -> refusing(refusals).replace(finished, target)).isSameAs(refusals[0]);
        assertThat(target).hasContent("old");
    }

    @Test
    void whatWaitingCannotChangeIsToldAtOnce() {
        assertThatThrownBy(() -> refusing(new NoSuchFileException("new")).replace(finished, target))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(pauses).isZero();
    }

    private Replacement refusing(IOException... refusals) {
        Deque<IOException> left = new ArrayDeque<>(List.of(refusals));
        return new Replacement() {

            @Override
            void move(Path from, Path to) throws IOException {
                if (!left.isEmpty()) {
                    throw left.remove();
                }
                super.move(from, to);
            }

            @Override
            void pause() {
                pauses++;
            }
        };
    }
}
