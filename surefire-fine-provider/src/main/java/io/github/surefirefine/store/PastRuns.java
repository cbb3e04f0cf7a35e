package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.Observed;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The last runs one by one, for trends: each is a compressed file of its own with the history of that run alone. Its
 * name is the time at which the run finished. One caller at a time.
 */
final class PastRuns {

    static final int RUNS_KEPT = 20;

    private static final String SUFFIX = ".txt.gz";

    private final Path folder;
    private final Clock clock;

    PastRuns(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Adds a run, and removes the oldest one if there are too many. */
    void add(Observed observed) throws IOException {
        Files.createDirectories(folder);
        String text = HistoryText.format(History.EMPTY.with(observed, true));
        Instant time = clock.instant();
        while (!write(folder.resolve(name(time)), text)) {
            time = time.plusMillis(1);
        }
        for (Path old : tooOld()) {
            Files.deleteIfExists(old);
        }
    }

    /** No colons, which file systems may refuse; the order by name is the order by time. */
    private static String name(Instant time) {
        return UtcText.of(time).replace(':', '-') + SUFFIX;
    }

    /**
     * Writes a new file.
     *
     * @return false if there is one already
     */
    private static boolean write(Path file, String text) throws IOException {
        try (Writer writer = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)),
                StandardCharsets.UTF_8)) {
            writer.write(text);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private List<Path> tooOld() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .skip(RUNS_KEPT)
                    .toList();
        }
    }
}
