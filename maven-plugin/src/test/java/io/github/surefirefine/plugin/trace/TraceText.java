package io.github.surefirefine.plugin.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of a trace, as the provider writes it. */
public final class TraceText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TraceText() {}

    /** The whole text; a trace that is cut off ends within its last event. */
    public static String of(RunTrace trace) {
        List<String> events = new ArrayList<>();
        events.add(
                "{\"ph\":\"M\",\"pid\":1,\"tid\":0,\"name\":\"process_name\",\"args\":{\"name\":\"surefire-fine\"}}");
        trace.forks().forEach(fork -> {
            events.add(name(fork));
            fork.slices().forEach(slice -> events.add(slice(fork, slice)));
            fork.marks().forEach(mark -> events.add(mark(fork, mark)));
        });
        String text = head(trace) + String.join(",\n", events);
        return trace.ending() == Ending.CUT_OFF ? text.substring(0, text.length() - 5) : text + "\n]}\n";
    }

    private static String head(RunTrace trace) {
        ObjectNode head = JSON.createObjectNode();
        head.put("format", "fine-trace 1").put("version", trace.version());
        trace.started().ifPresent(started -> head.put("started", started.toString()));
        head.put("processors", Integer.toString(trace.processors()));
        trace.shard().ifPresent(shard -> head.put("shard", shard));
        return "{\"displayTimeUnit\":\"ms\",\n\"otherData\":" + text(head) + ",\n\"traceEvents\":[\n";
    }

    private static String name(ForkTrack fork) {
        ObjectNode event = event("M", fork, "thread_name");
        event.putObject("args")
                .put("name", "fork #" + fork.fork())
                .put("fork", fork.fork())
                .put("process", fork.process())
                .put("role", fork.role());
        return text(event);
    }

    private static String slice(ForkTrack fork, Slice slice) {
        ObjectNode event = event("X", fork, "");
        event.put("ts", slice.startMicros()).put("dur", slice.micros());
        if (slice instanceof Slice.Plan plan) {
            event.put("cat", "plan").put("name", plan.name());
        } else if (slice instanceof Slice.Setup setup) {
            event.put("cat", "setup").put("name", setup.className());
        } else if (slice instanceof Slice.Teardown teardown) {
            event.put("cat", "teardown").put("name", teardown.className());
        } else if (slice instanceof Slice.Wait wait) {
            event.put("cat", "wait").put("name", "waits").putObject("args").put("pending", wait.pending());
        } else if (slice instanceof Slice.Test test) {
            event.put("cat", "test").put("name", test.name());
            event.putObject("args")
                    .put("class", test.className())
                    .put("id", test.id())
                    .put("outcome", test.outcome().name().toLowerCase(Locale.ROOT))
                    .put("rerun", test.rerun());
        }
        return text(event);
    }

    private static String mark(ForkTrack fork, Mark mark) {
        ObjectNode event = event("i", fork, "");
        event.put("s", "t").put("ts", mark.atMicros());
        if (mark instanceof Mark.Join join) {
            event.put("cat", "join").put("name", join.className());
            event.putObject("args").put("units", join.units());
        } else if (mark instanceof Mark.Whole whole) {
            event.put("cat", "whole").put("name", whole.className());
            event.putObject("args").put("engine", whole.engineId());
        } else if (mark instanceof Mark.Crash crash) {
            event.put("cat", "crash")
                    .put("name", "fork ended")
                    .putObject("args")
                    .put("message", crash.message());
        } else if (mark instanceof Mark.Replacement replacement) {
            event.put("cat", "replacement").put("name", replacement.text());
        } else if (mark instanceof Mark.Queue queue) {
            event.put("cat", "queue").put("name", queue.text());
        } else if (mark instanceof Mark.ClassFailure failure) {
            event.put("cat", "class-failure").put("name", failure.className());
            event.putObject("args").put("message", failure.message());
        }
        return text(event);
    }

    private static ObjectNode event(String phase, ForkTrack fork, String name) {
        return JSON.createObjectNode()
                .put("ph", phase)
                .put("pid", fork.machine())
                .put("tid", fork.track())
                .put("name", name);
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
