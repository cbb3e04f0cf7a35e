package io.github.surefirefine.conductor.file;

import io.github.surefirefine.queue.QueueRecord;
import io.github.surefirefine.queue.QueueRecordText;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.trouble.Trouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this machine reports of a suite that several machines share through a queue, in a file beside the reports, for the
 * goal that puts the results together. Confined to the conductor's loop.
 */
public final class QueueFile {

    private final Path file;
    private @Nullable String warning;

    /** A file in the folder of the reports. */
    QueueFile(Path reports) {
        file = reports.resolve(QueueRecordText.FILE);
    }

    /** Removes the file of an earlier run, which says nothing about this one. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            warn(e);
        }
    }

    /** Writes the file. */
    public void keep(QueueRecord record) {
        try {
            Files.createDirectories(file.getParent());
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                for (Iterator<String> lines = QueueRecordText.format(record).iterator(); lines.hasNext(); ) {
                    writer.write(lines.next());
                    writer.write('\n');
                }
            }
        } catch (IOException e) {
            warn(e);
        }
    }

    /** Returns what has gone wrong since the last call. */
    Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }

    private void warn(IOException trouble) {
        warning = Trouble.QUEUE_KEPT.tell("fine: the list of the tests that count for this machine cannot be written: "
                + FileTrouble.of(trouble)
                + ". The tests still run, but fine:merge cannot check whether all machines together have run each of"
                + " them once.");
    }
}
