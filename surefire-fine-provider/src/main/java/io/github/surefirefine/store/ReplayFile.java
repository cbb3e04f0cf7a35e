package io.github.surefirefine.store;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.RecordingException;
import io.github.surefirefine.script.RecordingText;
import io.github.surefirefine.trouble.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

/** The trace of the run to replay. It may be that of the last run, so it must be read before that is replaced. */
public final class ReplayFile {

    private static final byte[] BEGIN = "{\"displayTimeUnit\"".getBytes(StandardCharsets.UTF_8);

    private ReplayFile() {}

    /**
     * Reads the recorded run, if one is to be replayed.
     *
     * @param reports the folder for reports, somewhere in the module
     * @throws RecordingException if the file cannot be read, or is no trace of a run
     */
    public static Optional<Recording> read(FineOptions options, Path reports) {
        Optional<String> file = options.replay();
        return file.isPresent()
                ? Optional.of(read(file.get(), ModuleFolder.of(reports).resolve(file.get())))
                : Optional.empty();
    }

    private static Recording read(String source, Path file) {
        try {
            if (!looksLikeATrace(file)) {
                return RecordingText.parse(source, Collections.emptyIterator());
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
                return RecordingText.parse(source, lines.lines().iterator());
            }
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private static boolean looksLikeATrace(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(BEGIN.length), BEGIN);
        }
    }

    private static RecordingException unreadable(IOException trouble) {
        return new RecordingException(
                Trouble.REPLAY_READ.tell("fine: the trace to replay cannot be read: " + FileTrouble.of(trouble)
                        + ". Set fine.replay to the fine-trace.json of a run, relative to the folder of the module."));
    }
}
