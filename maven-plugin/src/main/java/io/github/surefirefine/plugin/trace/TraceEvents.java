package io.github.surefirefine.plugin.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a trace of its events. Unknown categories, as of a later version, are skipped. */
final class TraceEvents implements TraceSink {

    /** A thousand years, so that sums do not overflow. */
    private static final double MOST_MICROS = 3.2e16;

    private static final int ONLY_MACHINE = 1;

    private final Map<Integer, Track> tracks = new TreeMap<>();
    private final Map<Integer, String> machines = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private String version = "";
    private Optional<Instant> started = Optional.empty();
    private int processors;
    private Optional<String> shard = Optional.empty();
    private boolean isInterrupted;

    @Override
    public void head(JsonNode head) {
        version = head.path("version").asText();
        started = instant(head.path("started").asText());
        processors = Math.max(0, head.path("processors").asInt());
        shard = Optional.of(head.path("shard").asText()).filter(text -> !text.isEmpty());
    }

    @Override
    public void add(JsonNode event) {
        switch (event.path("ph").asText()) {
            case "M" -> addMetadata(event);
            case "X" -> addSlice(event);
            case "i" -> addMark(event);
            default -> {}
        }
    }

    RunTrace toTrace(Ending ending) {
        List<ForkTrack> forks = tracks.entrySet().stream()
                .map(entry -> entry.getValue().toForkTrack(entry.getKey()))
                .toList();
        // The only machine of a run has no name.
        Map<Integer, String> several = machines.size() > 1 ? machines : Map.of();
        Ending ofRun = ending == Ending.COMPLETE && isInterrupted ? Ending.INTERRUPTED : ending;
        return new RunTrace(version, started, processors, shard, several, ofRun, forks);
    }

    private void addMetadata(JsonNode event) {
        JsonNode args = event.path("args");
        if (event.path("name").asText().equals("process_name")) {
            machines.put(
                    event.path("pid").asInt(ONLY_MACHINE), args.path("name").asText());
        } else if (event.path("name").asText().equals("thread_name")) {
            Track track = track(event);
            track.fork = args.path("fork").asInt(track.fork);
            track.process = args.path("process").asLong();
            track.role = name(args, "role");
        }
    }

    private void addSlice(JsonNode event) {
        long start = micros(event, "ts");
        long micros = micros(event, "dur");
        JsonNode args = event.path("args");
        Optional<Slice> slice = switch (event.path("cat").asText()) {
            case "plan" -> Optional.of(new Slice.Plan(start, micros, name(event, "name")));
            case "setup" -> Optional.of(new Slice.Setup(start, micros, name(event, "name")));
            case "test" -> Optional.of(test(start, micros, event, args));
            case "teardown" -> Optional.of(new Slice.Teardown(start, micros, name(event, "name")));
            case "wait" -> Optional.of(new Slice.Wait(start, micros, count(args, "pending")));
            default -> Optional.empty();
        };
        slice.ifPresent(track(event).slices::add);
    }

    private Slice test(long start, long micros, JsonNode event, JsonNode args) {
        return new Slice.Test(
                start,
                micros,
                name(args, "class"),
                text(event, "name"),
                args.path("id").asText(),
                outcome(args),
                count(args, "rerun"));
    }

    private void addMark(JsonNode event) {
        long at = micros(event, "ts");
        JsonNode args = event.path("args");
        Optional<Mark> mark = switch (event.path("cat").asText()) {
            case "join" -> Optional.of(new Mark.Join(at, name(event, "name"), count(args, "units")));
            case "whole" ->
                Optional.of(new Mark.Whole(
                        at, name(event, "name"), args.path("engine").asText()));
            case "crash" -> Optional.of(new Mark.Crash(at, args.path("message").asText()));
            case "interrupted" -> Optional.of(interruption(at, text(event, "name")));
            case "queue" -> Optional.of(new Mark.Queue(at, text(event, "name")));
            case "replacement" -> Optional.of(new Mark.Replacement(at, text(event, "name")));
            case "class-failure" ->
                Optional.of(new Mark.ClassFailure(
                        at, name(event, "name"), args.path("message").asText()));
            default -> Optional.empty();
        };
        mark.ifPresent(track(event).marks::add);
    }

    /** For a fork, it is an end like others. */
    private Mark interruption(long at, String text) {
        isInterrupted = true;
        return new Mark.Crash(at, text);
    }

    private Track track(JsonNode event) {
        JsonNode tid = event.path("tid");
        if (!tid.isInt()) {
            throw new UnfitEventException("an event without its \"tid\"");
        }
        return tracks.computeIfAbsent(
                tid.intValue(), number -> new Track(event.path("pid").asInt(ONLY_MACHINE), number));
    }

    private static Outcome outcome(JsonNode args) {
        String word = args.path("outcome").asText();
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().toLowerCase(Locale.ROOT).equals(word)) {
                return outcome;
            }
        }
        throw new UnfitEventException("the outcome \"" + word + "\" is not known");
    }

    private static long micros(JsonNode event, String field) {
        JsonNode value = event.path(field);
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= MOST_MICROS)) {
            throw new UnfitEventException("an event whose \"" + field + "\" is not a number of microseconds");
        }
        return Math.round(value.doubleValue());
    }

    private static int count(JsonNode args, String field) {
        return Math.max(0, args.path(field).asInt());
    }

    /** Many events have the same. */
    private String name(JsonNode event, String field) {
        return names.computeIfAbsent(text(event, field), name -> name);
    }

    private static String text(JsonNode event, String field) {
        JsonNode value = event.path(field);
        if (!value.isTextual()) {
            throw new UnfitEventException("an event without its \"" + field + "\"");
        }
        return value.textValue();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** If the trace does not introduce a JVM, or not yet, only its number is known. */
    private static final class Track {

        private final List<Slice> slices = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final int machine;
        private int fork;
        private long process;
        private String role = "";

        Track(int machine, int number) {
            this.machine = machine;
            fork = number;
        }

        ForkTrack toForkTrack(int number) {
            return new ForkTrack(machine, number, fork, process, role, slices, marks);
        }
    }
}
