package io.github.surefirefine.plugin.trace;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one trace from those of several machines that have run a suite together. A machine is a process in it, with
 * a number and a name; each begins at 0, whenever it began.
 */
public final class MergedTraceFile {

    /** Halves of surrogate pairs also have to survive in a file. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /**
     * The trace of a machine.
     *
     * @param number of the machine
     * @param name of the machine, for people
     * @param trace the content of the file
     */
    public record Source(int number, String name, Path file, RunTrace trace) {}

    private final BufferedWriter writer;
    private int tracks;

    private MergedTraceFile(BufferedWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes a file.
     *
     * @param shards the shares of the suite, as in {@link RunTrace#shard}; empty if it was not divided beforehand
     * @param sources at least one, no two with the same number
     * @throws TraceException if one cannot be read any more
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Optional<String> shards, List<Source> sources)
            throws TraceException, IOException {
        List<Source> sorted =
                sources.stream().sorted(Comparator.comparingInt(Source::number)).toList();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            new MergedTraceFile(writer).write(shards, sorted);
        }
    }

    private void write(Optional<String> shards, List<Source> sources) throws TraceException, IOException {
        writer.write("{\"displayTimeUnit\":\"ms\",\n\"otherData\":" + head(shards, sources) + ",\n\"traceEvents\":[");
        String separator = "\n";
        for (Source source : sources) {
            writer.write(separator + processName(source));
            separator = ",\n";
            TraceFile.read(source.file(), new Copy(source.number()));
        }
        writer.write("\n]}\n");
    }

    private static ObjectNode head(Optional<String> shards, List<Source> sources) {
        ObjectNode head = JSON.createObjectNode()
                .put("format", TraceParser.FORMAT)
                .put("version", sources.get(0).trace().version());
        sources.stream()
                .map(source -> source.trace().started())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(Instant::toString)
                .ifPresent(started -> head.put("started", started));
        int processors =
                sources.stream().mapToInt(source -> source.trace().processors()).sum();
        head.put("processors", Integer.toString(processors));
        shards.ifPresent(text -> head.put("shard", text));
        return head;
    }

    private static ObjectNode processName(Source source) {
        ObjectNode event = JSON.createObjectNode()
                .put("ph", "M")
                .put("pid", source.number())
                .put("tid", 0)
                .put("name", "process_name");
        event.putObject("args").put("name", source.name());
        return event;
    }

    /** Copies the events of a machine. */
    private final class Copy implements TraceSink {

        private final int machine;
        private final Map<Integer, Integer> newTracks = new HashMap<>();

        Copy(int machine) {
            this.machine = machine;
        }

        @Override
        public void head(JsonNode head) {
            // Checked before.
        }

        @Override
        public void add(JsonNode event) throws IOException {
            if (event instanceof ObjectNode copy && !isProcessName(copy)) {
                int track = copy.path("tid").asInt();
                copy.put("pid", machine).put("tid", newTracks.computeIfAbsent(track, old -> ++tracks));
                writer.write(",\n" + JSON.writeValueAsString(copy));
            }
        }

        private static boolean isProcessName(ObjectNode event) {
            return event.path("name").asText().equals("process_name");
        }
    }
}
