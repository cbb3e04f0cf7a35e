package io.github.surefirefine.conductor.file;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all threads of a fork were doing when a test had run for too long, in a file beside the reports: hundreds of lines,
 * which Surefire would print on the console if they were part of the failure. Confined to the conductor's loop.
 */
public final class ThreadsFile {

    private final Path reports;
    private final Path file;
    private @Nullable String warning;

    /** A file in the folder of the reports. */
    ThreadsFile(Path reports) {
        this.reports = reports;
        this.file = reports.resolve(ThreadsAtExpiry.FILE);
    }

    /** Removes what an earlier run has left. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            noteTrouble(e);
        }
    }

    /** Adds the threads of one fork. */
    public void keep(Action.KeepThreads kept) {
        try {
            Files.createDirectories(reports);
            Files.writeString(file, text(kept), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            noteTrouble(e);
        }
    }

    static String text(Action.KeepThreads kept) {
        String deadlocks = kept.threads().deadlocks();
        return "# All threads of fork #" + kept.forkNumber() + " when the time of " + kept.test() + " was over\n\n"
                + (deadlocks.isEmpty() ? "" : "DEADLOCK:\n" + deadlocks + "\n")
                + kept.threads().threads() + "\n";
    }

    private void noteTrouble(IOException e) {
        warning = Trouble.TRACE_WRITTEN.tell(
                "fine: the threads of a test that timed out cannot be written: " + FileTrouble.of(e));
    }

    /** Returns what has gone wrong since the last call. */
    Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }
}
