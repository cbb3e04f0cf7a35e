package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.RunNotes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The last runs one by one, for trends: each is a compressed file of its own with the history of that run alone. Its
 * name is the time at which the run finished. A file beside it has notes, if something was remarkable. One caller at a time.
 */
final class PastRuns {

    static final int RUNS_KEPT = 20;

    private static final String SUFFIX = ".txt.gz";

    /** Of the notes on a run. Older versions leave such files alone. */
    private static final String NOTES = ".notes.txt";

    private final Path folder;
    private final Clock clock;

    PastRuns(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Adds a run, and removes the oldest one if there are too many. */
    void add(Observed observed) throws IOException {
        Files.createDirectories(folder);
        String text = HistoryText.format(History.ofRun(observed));
        Instant time = clock.instant();
        while (!write(folder.resolve(name(time)), text)) {
            time = time.plusMillis(1);
        }
        RunNotes notes = RunNotes.of(observed);
        if (!notes.isEmpty()) {
            Files.writeString(notesOf(folder.resolve(name(time))), notes.format());
        }
        for (Path run : tooOld()) {
            remove(run);
        }
    }

    /** On Windows, a file that another program has open can stay; the next run removes it. */
    private static void remove(Path run) {
        try {
            Files.deleteIfExists(run);
            Files.deleteIfExists(notesOf(run));
        } catch (IOException e) {
            // As said above.
        }
    }

    /** The notes on the run of a file, which need not exist. */
    private static Path notesOf(Path run) {
        String name = run.getFileName().toString();
        return run.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + NOTES);
    }

    /** The runs that a folder has, in no order. What cannot be read is left out. */
    static List<History> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .flatMap(file -> readRun(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<History> readRun(Path file) {
        try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(HistoryText.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException | HistoryFormatException e) {
            return Optional.empty();
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
        List<Path> runs = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().endsWith(SUFFIX)) {
                    runs.add(file);
                }
            }
        }
        runs.sort(Comparator.reverseOrder());
        return runs.subList(Math.min(RUNS_KEPT, runs.size()), runs.size());
    }
}
