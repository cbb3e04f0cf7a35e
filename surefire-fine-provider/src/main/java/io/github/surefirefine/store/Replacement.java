package io.github.surefirefine.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Puts a finished file in the place of another one, if there is one: readers see all of the old file, or all of the new
 * one. Windows refuses that as long as any program has one of the files open, such as another build, an indexer or a virus
 * scanner. They need milliseconds, so a second of patience is enough; after that, the old file stays.
 */
public class Replacement {

    static final int ATTEMPTS = 50;
    private static final long PAUSE_MILLIS = 20;

    Replacement() {}

    /**
     * Replaces a file.
     *
     * @throws IOException if that is impossible; then both files are as they were
     */
    public static void of(Path finished, Path target) throws IOException {
        new Replacement().replace(finished, target);
    }

    final void replace(Path finished, Path target) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                move(finished, target);
                return;
            } catch (FileSystemException e) {
                if (attempt == ATTEMPTS || !canPass(e) || !hasPaused()) {
                    throw e;
                }
            }
        }
    }

    /** Whether nobody wants this thread to end. */
    private boolean hasPaused() {
        try {
            pause();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Java has no exception of its own for a file that is in use. */
    private static boolean canPass(FileSystemException e) {
        return e instanceof AccessDeniedException || e.getClass() == FileSystemException.class;
    }

    /** Moves a file at once. */
    void move(Path finished, Path target) throws IOException {
        try {
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // As on some network drives.
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The time between two attempts. */
    void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
}
