package io.github.surefirefine.plugin.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.trace.TraceEvent;
import io.github.surefirefine.trace.TraceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fields of {@code fine-trace.json}, as the provider writes it. */
final class PromisedTrace {

    /** Their values are words that readers compare. */
    private static final Set<String> WORDS = Set.of("format", "ph", "cat", "role", "outcome");

    private PromisedTrace() {}

    static SortedSet<String> lines() throws IOException {
        assertThat(events())
                .extracting(Object::getClass)
                .as("kinds of events")
                .contains(TraceEvent.class.getPermittedSubclasses());
        JsonNode trace = new JsonMapper().readTree(text());
        SortedSet<String> lines = new TreeSet<>();
        addTo(lines, "otherData", trace.path("otherData"));
        trace.path("traceEvents").forEach(event -> addTo(lines, kind(event), event));
        return lines;
    }

    /** A trace with every kind of event. */
    static String text() {
        TraceText text = new TraceText(0);
        StringBuilder trace =
                new StringBuilder(text.head("0.1.0", "2026-11-30T08:00:00.123Z", 2, Optional.of(new Shard(2, 5))));
        events().forEach(event -> trace.append(text.line(event)));
        return trace.append(text.end()).toString();
    }

    private static List<TraceEvent> events() {
        ForkId fork = new ForkId(1);
        List<TraceEvent> events = new ArrayList<>();
        for (ForkRole role : ForkRole.values()) {
            events.add(new TraceEvent.Track(new ForkId(1 + role.ordinal()), 1, 1234, role));
        }
        events.add(new TraceEvent.Plan(fork, 1_000, 2_000));
        events.add(new TraceEvent.Setup(fork, 2_000, 3_000, "demo.FooTest"));
        for (Outcome outcome : Outcome.values()) {
            events.add(new TraceEvent.Test(
                    fork, 3_000, 4_000, "demo.FooTest", "bar", "[engine:e]/[method:bar()]", outcome, false));
        }
        events.add(new TraceEvent.Teardown(fork, 4_000, 5_000, "demo.FooTest"));
        events.add(new TraceEvent.Wait(fork, 5_000, 6_000, 4));
        events.add(new TraceEvent.WaitInClass(fork, 5_000, 6_000, 4, "demo.FooTest"));
        events.add(new TraceEvent.Join(fork, 6_000, "demo.FooTest", 3));
        events.add(new TraceEvent.Whole(fork, 7_000, "demo.FooTest", "testng"));
        events.add(new TraceEvent.Replaces(fork, 8_000, 1));
        events.add(new TraceEvent.Crash(fork, 9_000, "status 1"));
        events.add(new TraceEvent.Interrupted(fork, 10_000));
        events.add(new TraceEvent.ClassFailure(fork, 11_000, "demo.FooTest", "no way"));
        events.add(new TraceEvent.Queue(fork, 12_000, "claims 12 units"));
        return events;
    }

    /** The category, or the name of what has none. */
    private static String kind(JsonNode event) {
        return event.path(event.has("cat") ? "cat" : "name").asText();
    }

    private static void addTo(SortedSet<String> lines, String place, JsonNode value) {
        value.properties().forEach(field -> {
            String name = place + " " + field.getKey();
            if (field.getValue().isObject()) {
                addTo(lines, name, field.getValue());
            } else if (WORDS.contains(field.getKey())) {
                lines.add(name + ": " + field.getValue().asText());
            } else {
                lines.add(
                        name + ": " + field.getValue().getNodeType().toString().toLowerCase(Locale.ROOT));
            }
        });
    }
}
