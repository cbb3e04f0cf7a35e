package io.github.surefirefine.conductor.file;

import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.shard.ShardText;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The results of this machine for a suite that several machines share, in a file beside the reports, for the goal that
 * puts them together. Confined to the conductor's loop.
 */
public final class ShardFile {

    private final RecordFile file;

    /** A file in the folder of the reports. */
    ShardFile(Path reports) {
        file = new RecordFile(reports.resolve(ShardText.FILE));
    }

    /** Removes the file of an earlier run, which says nothing about this one. */
    public void clear() {
        file.clear();
    }

    /** Writes the file. */
    public void keep(ShardRecord shard) {
        file.write(ShardText.format(shard));
    }

    /** Returns what has gone wrong since the last call. */
    Optional<String> takeWarning() {
        Optional<IOException> trouble = file.takeTrouble();
        return trouble.isPresent() ? Optional.of(notWritten(trouble.get())) : Optional.empty();
    }

    private static String notWritten(IOException trouble) {
        return Trouble.SHARD_KEPT.tell("fine: the list of the tests in each shard cannot be written: "
                + FileTrouble.of(trouble)
                + ". The tests still run, but fine:merge cannot check whether the shards together have run each"
                + " of them once.");
    }
}
