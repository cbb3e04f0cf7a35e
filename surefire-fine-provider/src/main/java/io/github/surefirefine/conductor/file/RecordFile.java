package io.github.surefirefine.conductor.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of lines beside the reports, for a goal that reads it later. Confined to the conductor's loop. */
final class RecordFile {

    private final Path file;
    private final Function<IOException, String> text;
    private @Nullable String warning;

    /**
     * A file that is not written yet.
     *
     * @param text what the user reads if it cannot be written
     */
    RecordFile(Path file, Function<IOException, String> text) {
        this.file = file;
        this.text = text;
    }

    /** Removes the file of an earlier run, which says nothing about this one. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            warning = text.apply(e);
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
            warning = text.apply(e);
        }
    }

    /** Returns what has gone wrong since the last call. */
    Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }
}
