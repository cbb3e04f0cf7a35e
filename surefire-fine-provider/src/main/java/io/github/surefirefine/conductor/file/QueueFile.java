package io.github.surefirefine.conductor.file;

import io.github.surefirefine.queue.QueueRecord;
import io.github.surefirefine.queue.QueueRecordText;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What this machine reports of a suite that several machines share through a queue, in a file beside the reports, for the
 * goal that puts the results together. Confined to the conductor's loop.
 */
public final class QueueFile {

    private final RecordFile file;

    /** A file in the folder of the reports. */
    QueueFile(Path reports) {
        file = new RecordFile(reports.resolve(QueueRecordText.FILE));
    }

    /** Removes the file of an earlier run, which says nothing about this one. */
    public void clear() {
        file.clear();
    }

    /** Writes the file. */
    public void keep(QueueRecord record) {
        file.write(QueueRecordText.format(record));
    }

    /** Returns what has gone wrong since the last call. */
    Optional<String> takeWarning() {
        Optional<IOException> trouble = file.takeTrouble();
        return trouble.isPresent() ? Optional.of(notWritten(trouble.get())) : Optional.empty();
    }

    private static String notWritten(IOException trouble) {
        return Trouble.QUEUE_KEPT.tell("fine: the list of the tests that count for this machine cannot be written: "
                + FileTrouble.of(trouble)
                + ". The tests still run, but fine:merge cannot check whether all machines together have run each of"
                + " them once.");
    }
}
