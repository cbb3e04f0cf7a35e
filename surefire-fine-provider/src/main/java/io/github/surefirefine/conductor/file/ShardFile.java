package io.github.surefirefine.conductor.file;

import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.shard.ShardText;
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
 * The results of this machine for a suite that several machines share, in a file beside the reports, for the goal that
 * puts them together. Confined to the conductor's loop.
 */
public final class ShardFile {

    private final Path file;
    private @Nullable String warning;

    /** A file in the folder of the reports. */
    ShardFile(Path reports) {
        file = reports.resolve(ShardText.FILE);
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
    public void keep(ShardRecord shard) {
        try {
            Files.createDirectories(file.getParent());
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                for (Iterator<String> lines = ShardText.format(shard).iterator(); lines.hasNext(); ) {
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
        warning = Trouble.SHARD_KEPT.tell("fine: the list of the tests in each shard cannot be written: "
                + FileTrouble.of(trouble)
                + ". The tests still run, but fine:merge cannot check whether the shards together have run each"
                + " of them once.");
    }
}
