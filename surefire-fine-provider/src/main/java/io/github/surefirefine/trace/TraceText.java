package io.github.surefirefine.trace;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.Shard;
import java.util.Locale;
import java.util.Optional;

/**
 * A trace as text, in the JSON object format that Chrome and Perfetto read: a head, one line for each event, and an end.
 * Times are in microseconds since the run began. See <a
 * href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">Trace Event Format</a>.
 *
 * <p>The first event is the name of the process, so that all others are preceded by a comma.
 */
public final class TraceText {

    /** Changes with everything that a reader has to know. */
    static final String FORMAT = "fine-trace 1";

    private static final long NANOS_PER_MICRO = 1_000;

    private final long startNanos;

    /**
     * A text whose times count from then on.
     *
     * @param startNanos of the clock that the events have
     */
    public TraceText(long startNanos) {
        this.startNanos = startNanos;
    }

    /**
     * The beginning of the text.
     *
     * @param version of the provider
     * @param started when the run began, as ISO 8601
     * @param shard of the suite that is run, empty if all of it is run
     */
    public String head(String version, String started, int processors, Optional<Shard> shard) {
        Json about = fields().with("format", FORMAT)
                .with("version", version)
                .with("started", started)
                .with("processors", Integer.toString(processors));
        if (shard.isPresent()) {
            about.with("shard", shard.get().toString());
        }
        return """
                {"displayTimeUnit":"ms",
                "otherData":""" + about + """
                ,
                "traceEvents":[
                {"ph":"M","pid":1,"tid":0,"name":"process_name","args":{"name":"surefire-fine"}}""";
    }

    /** The lines of an event, each with what separates it from the one before. */
    public String line(TraceEvent event) {
        return ",\n" + json(event);
    }

    /** The end of the text. */
    public String end() {
        return "\n]}\n";
    }

    private Json json(TraceEvent event) {
        if (event instanceof TraceEvent.Track track) {
            return fields().with("ph", "M")
                    .with("pid", 1)
                    .with("tid", track.fork().serial())
                    .with("name", "thread_name")
                    .with(
                            "args",
                            fields().with("name", "fork #" + track.number())
                                    .with("fork", track.number())
                                    .with("process", track.pid())
                                    .with("role", track.role().name().toLowerCase(Locale.ROOT)));
        } else if (event instanceof TraceEvent.Plan plan) {
            return slice(plan.fork(), plan.fromNanos(), plan.toNanos(), "plan", "finds tests");
        } else if (event instanceof TraceEvent.Setup setup) {
            return slice(setup.fork(), setup.fromNanos(), setup.toNanos(), "setup", setup.className());
        } else if (event instanceof TraceEvent.Teardown teardown) {
            return slice(teardown.fork(), teardown.fromNanos(), teardown.toNanos(), "teardown", teardown.className());
        } else if (event instanceof TraceEvent.Test test) {
            return slice(test.fork(), test.fromNanos(), test.toNanos(), "test", test.name())
                    .with("args", ofTest(test));
        } else if (event instanceof TraceEvent.Wait wait) {
            return slice(wait.fork(), wait.fromNanos(), wait.toNanos(), "wait", "waits")
                    .with("args", fields().with("pending", wait.pending()));
        } else if (event instanceof TraceEvent.WaitInClass wait) {
            return slice(wait.fork(), wait.fromNanos(), wait.toNanos(), "wait", "waits")
                    .with("args", fields().with("pending", wait.pending()).with("class", wait.className()));
        } else if (event instanceof TraceEvent.Join join) {
            return mark(join.fork(), join.atNanos(), "join", join.className())
                    .with("args", fields().with("units", join.units()));
        } else if (event instanceof TraceEvent.Whole whole) {
            return mark(whole.fork(), whole.atNanos(), "whole", whole.className())
                    .with("args", fields().with("engine", whole.engineId()));
        } else if (event instanceof TraceEvent.Replaces replaces) {
            return mark(
                    replaces.fork(), replaces.atNanos(), "replacement", "fork #" + replaces.number() + " is replaced");
        } else if (event instanceof TraceEvent.Crash crash) {
            return mark(crash.fork(), crash.atNanos(), "crash", "fork ended")
                    .with("args", fields().with("message", crash.message()));
        } else if (event instanceof TraceEvent.Interrupted interrupted) {
            return mark(interrupted.fork(), interrupted.atNanos(), "interrupted", "the run was interrupted");
        } else if (event instanceof TraceEvent.ClassFailure failure) {
            return mark(failure.fork(), failure.atNanos(), "class-failure", failure.className())
                    .with("args", fields().with("message", failure.message()));
        } else if (event instanceof TraceEvent.Queue queue) {
            return mark(queue.fork(), queue.atNanos(), "queue", queue.text());
        }
        throw new IllegalArgumentException("unknown: " + event);
    }

    private static Json ofTest(TraceEvent.Test test) {
        Json args = fields().with("class", test.className());
        if (test.uniqueId() != null) {
            args.with("id", test.uniqueId());
        }
        return args.with("outcome", test.outcome().name().toLowerCase(Locale.ROOT))
                .with("rerun", test.rerun() ? 1 : 0);
    }

    private Json slice(ForkId fork, long fromNanos, long toNanos, String category, String name) {
        return fields().with("ph", "X")
                .with("pid", 1)
                .with("tid", fork.serial())
                .with("ts", micros(fromNanos))
                .with("dur", micros(toNanos) - micros(fromNanos))
                .with("cat", category)
                .with("name", name);
    }

    private Json mark(ForkId fork, long atNanos, String category, String name) {
        return fields().with("ph", "i")
                .with("s", "t")
                .with("pid", 1)
                .with("tid", fork.serial())
                .with("ts", micros(atNanos))
                .with("cat", category)
                .with("name", name);
    }

    private long micros(long nanos) {
        return micros(nanos, startNanos);
    }

    /** A time of the trace. */
    static long micros(long nanos, long startNanos) {
        return (nanos - startNanos) / NANOS_PER_MICRO;
    }

    private static Json fields() {
        return new Json();
    }

    /** A JSON object, written as its fields are added. */
    private static final class Json {

        private final StringBuilder text = new StringBuilder("{");

        /** Adds a field; every name may be added only once. */
        Json with(String name, Object value) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('"').append(name).append("\":");
            if (value instanceof String string) {
                quote(string, text);
            } else {
                text.append(value);
            }
            return this;
        }

        @Override
        public String toString() {
            return text + "}";
        }

        /** What must be escaped: control characters, and halves of surrogate pairs, which UTF-8 does not have. */
        private static void quote(String string, StringBuilder text) {
            text.append('"');
            for (int i = 0; i < string.length(); i++) {
                char c = string.charAt(i);
                if (c == '"' || c == '\\') {
                    text.append('\\').append(c);
                } else if (c < ' ' || Character.isSurrogate(c)) {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
            text.append('"');
        }
    }
}
