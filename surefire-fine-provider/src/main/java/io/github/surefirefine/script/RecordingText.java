package io.github.surefirefine.script;

import io.github.surefirefine.script.Recording.RecordedLease;
import io.github.surefirefine.script.Recording.RecordedTest;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a trace as surefire-fine writes it, line by line, for what a replay needs: which fork ran which tests in which
 * order, and where a launcher execution ended. Reruns of failed tests are left out. A trace that ends in the middle is
 * read as far as it goes: the run to replay may have been aborted.
 */
public final class RecordingText {

    private static final String FORMAT = "fine-trace 1";

    private static final String OTHER_DATA = "\"otherData\":";

    private final String source;
    private final Map<String, Track> tracks = new TreeMap<>();
    private final List<OpenLease> leases = new ArrayList<>();
    private boolean hasHead;

    private RecordingText(String source) {
        this.source = source;
    }

    /**
     * The recording.
     *
     * @param source where the lines come from, for messages
     * @throws RecordingException if that is no trace of a single run
     */
    public static Recording parse(String source, Iterator<String> lines) {
        RecordingText text = new RecordingText(source);
        while (lines.hasNext()) {
            text.line(lines.next(), !lines.hasNext());
        }
        return text.recording();
    }

    private void line(String line, boolean isLast) {
        if (line.startsWith(OTHER_DATA)) {
            head(fields(line.substring(OTHER_DATA.length())));
        } else if (line.startsWith("{\"ph\"")) {
            Map<String, String> fields = JsonFields.of(line);
            if (fields != null) {
                event(fields);
            } else if (!isLast) {
                throw noTrace();
            }
        } else if (!hasHead && !line.startsWith("{\"displayTimeUnit\"")) {
            throw noTrace();
        }
    }

    private void head(Map<String, String> data) {
        String format = data.getOrDefault("format", "");
        if (!format.startsWith("fine-trace ")) {
            throw noTrace();
        } else if (!format.equals(FORMAT)) {
            throw new RecordingException(Trouble.REPLAY_VERSION.tell("fine: " + source + " has the trace format \""
                    + format + "\"; this version of surefire-fine replays only \"" + FORMAT
                    + "\". Replay it with the version that wrote it"));
        } else if (data.getOrDefault("shard", "").contains("-")) {
            throw merged();
        }
        hasHead = true;
    }

    private void event(Map<String, String> event) {
        if (!event.getOrDefault("pid", "1").equals("1")) {
            throw merged();
        }
        String tid = event.getOrDefault("tid", "");
        if (event.getOrDefault("name", "").equals("thread_name") && event.containsKey("args.fork")) {
            tracks.put(tid, new Track((int) number(event, "args.fork")));
            return;
        }
        Track track = tracks.get(tid);
        if (track == null) {
            return;
        }
        switch (event.getOrDefault("cat", "")) {
            case "test" -> {
                if (!event.getOrDefault("args.rerun", "0").equals("1")) {
                    add(
                            track,
                            event,
                            new RecordedTest(
                                    event.getOrDefault("args.class", ""), event.get("name"), event.get("args.id")));
                }
            }
            case "class-failure" -> add(track, event, new RecordedTest(event.getOrDefault("name", ""), null, null));
            case "teardown" -> track.lease = null;
            case "wait" -> {
                if (!event.containsKey("args.class")) {
                    track.lease = null;
                }
            }
            default -> {
                // Says nothing about what was run.
            }
        }
    }

    private void add(Track track, Map<String, String> event, RecordedTest test) {
        if (track.lease == null) {
            track.lease = new OpenLease(track.fork);
            leases.add(track.lease);
        }
        track.lease.tests.add(new Begun(number(event, "ts"), test));
    }

    private long number(Map<String, String> event, String name) {
        try {
            return Long.parseLong(event.getOrDefault(name, "0"));
        } catch (NumberFormatException e) {
            throw noTrace();
        }
    }

    private Map<String, String> fields(String json) {
        Map<String, String> fields = JsonFields.of(json);
        if (fields == null) {
            throw noTrace();
        }
        return new HashMap<>(fields);
    }

    private Recording recording() {
        if (!hasHead) {
            throw noTrace();
        }
        leases.forEach(lease -> lease.tests.sort(Comparator.comparingLong(Begun::micros)));
        return new Recording(
                source,
                leases.stream()
                        .sorted(Comparator.comparingLong(lease -> lease.tests.get(0).micros))
                        .map(OpenLease::recorded)
                        .toList());
    }

    private RecordingException noTrace() {
        return new RecordingException(Trouble.REPLAY_NO_TRACE.tell(
                "fine: " + source + " is not a trace written by surefire-fine; set fine.replay to the unchanged"
                        + " fine-trace.json of a run"));
    }

    private RecordingException merged() {
        return new RecordingException(Trouble.REPLAY_MERGED.tell(
                "fine: " + source + " is the trace of several machines, which cannot be replayed on one;"
                        + " set fine.replay to the fine-trace.json of one machine"));
    }

    /** What one JVM did. */
    private static final class Track {

        private final int fork;
        private @Nullable OpenLease lease;

        Track(int fork) {
            this.fork = fork;
        }
    }

    private static final class OpenLease {

        private final int fork;
        private final List<Begun> tests = new ArrayList<>();

        OpenLease(int fork) {
            this.fork = fork;
        }

        RecordedLease recorded() {
            return new RecordedLease(fork, tests.stream().map(Begun::test).toList());
        }
    }

    private record Begun(long micros, RecordedTest test) {}
}
