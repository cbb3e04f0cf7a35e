package io.github.surefirefine.extension.report;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether tests have failed, from the lines of a trace. It looks for words instead of reading the JSON, because a build that
 * passes must not pay for a report.
 */
public final class FailuresInTrace {

    /** Names of tests cannot imitate these: in a text of JSON, a quotation mark follows a backslash. */
    private static final List<String> WORDS = Collections.unmodifiableList(Arrays.asList(
            "\"outcome\":\"failed\"",
            "\"outcome\":\"error\"",
            "\"outcome\":\"crashed\"",
            "\"outcome\":\"quarantined\"",
            "\"cat\":\"class-failure\"",
            "\"cat\":\"crash\""));

    private FailuresInTrace() {}

    /**
     * Whether a test has failed, in any of its attempts, a class has outside its tests, or a fork has died.
     *
     * @throws UncheckedIOException if the trace cannot be read
     */
    public static boolean areIn(File trace) {
        try (BufferedReader reader = Files.newBufferedReader(trace.toPath(), StandardCharsets.UTF_8)) {
            return areIn(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean areIn(Stream<String> lines) {
        return lines.anyMatch(line -> WORDS.stream().anyMatch(line::contains));
    }
}
