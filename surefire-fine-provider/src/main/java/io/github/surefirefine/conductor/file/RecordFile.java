package io.github.surefirefine.conductor.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of lines beside the reports, for a goal that reads it later. Confined to the conductor's loop. */
final class RecordFile {

    private final Path file;
    private @Nullable IOException trouble;

    /** A file that is not written yet. */
    RecordFile(Path file) {
        this.file = file;
    }

    /** Removes the file of an earlier run, which says nothing about this one. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            trouble = e;
        }
    }

    void write(Stream<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                    writer.write(each.next());
                    writer.write('\n');
                }
            }
        } catch (IOException e) {
            trouble = e;
        }
    }

    /** Returns what has gone wrong since the last call. */
    Optional<IOException> takeTrouble() {
        Optional<IOException> taken = Optional.ofNullable(trouble);
        trouble = null;
        return taken;
    }
}
