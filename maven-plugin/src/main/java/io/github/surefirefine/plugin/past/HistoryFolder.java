package io.github.surefirefine.plugin.past;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.RunNotes;
import io.github.surefirefine.plugin.analysis.trend.PastRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What is kept of past runs. What cannot be read is left out: a history is never worth an error.
 *
 * @param folder which need not exist, empty if the user wants none
 */
public record HistoryFolder(Optional<Path> folder) {

    private static final String HISTORY = "history.txt";
    private static final String RUNS = "runs";
    private static final String SUFFIX = ".txt.gz";
    private static final String NOTES = ".notes.txt";

    /** Some hundred thousand tests; more would not fit into the memory that Maven usually has. */
    private static final int MOST_BYTES = 100_000_000;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'");

    /** Everything that is known, perhaps nothing. */
    public History history() {
        return folder.map(path -> path.resolve(HISTORY))
                .flatMap(file -> read(file, Files::newInputStream))
                .orElse(History.EMPTY);
    }

    /** The recorded runs, in no order. */
    public List<PastRun> runs() {
        List<PastRun> runs = new ArrayList<>();
        for (Path file : files()) {
            time(file)
                    .ifPresent(ended -> read(file, path -> new GZIPInputStream(Files.newInputStream(path)))
                            .ifPresent(seen -> runs.add(new PastRun(ended, seen, notes(file)))));
        }
        return runs;
    }

    private static RunNotes notes(Path run) {
        String name = String.valueOf(run.getFileName());
        try {
            return RunNotes.parse(
                    Files.readString(run.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + NOTES)));
        } catch (IOException e) {
            return RunNotes.NONE;
        }
    }

    private List<Path> files() {
        Optional<Path> runs = folder.map(path -> path.resolve(RUNS)).filter(Files::isDirectory);
        if (runs.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runs.get())) {
            return files.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Instant> time(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return name.endsWith(SUFFIX)
                    ? Optional.of(LocalDateTime.parse(name.substring(0, name.length() - SUFFIX.length()), NAME)
                            .toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<History> read(Path file, Opening opening) {
        try (InputStream text = opening.open(file)) {
            return Optional.of(HistoryText.parse(new String(text.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)));
        } catch (IOException | HistoryFormatException e) {
            return Optional.empty();
        }
    }

    /** How to read a file as text. */
    private interface Opening {

        InputStream open(Path file) throws IOException;
    }
}
