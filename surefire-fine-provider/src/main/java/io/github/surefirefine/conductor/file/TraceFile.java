package io.github.surefirefine.conductor.file;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.store.UtcText;
import io.github.surefirefine.trace.TimelinePicture;
import io.github.surefirefine.trace.TraceEvent;
import io.github.surefirefine.trace.TraceMeter;
import io.github.surefirefine.trace.TraceText;
import io.github.surefirefine.trace.Tracer;
import io.github.surefirefine.trouble.Trouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a run, in a file beside the reports, and the figures that follow from it. It is written during the run.
 * Without a folder or space for it, the run goes on without a file. Confined to the conductor's loop.
 */
public final class TraceFile {

    private static final String NAME = "fine-trace.json";

    private final @Nullable Path file;
    private final Optional<Shard> shard;
    private final Tracer tracer = new Tracer();
    private TraceMeter meter = new TraceMeter(0);
    private final boolean isDrawn;
    private TimelinePicture picture = new TimelinePicture(0);
    private boolean hasEnded;
    private @Nullable BufferedWriter writer;
    private @Nullable TraceText text;
    private @Nullable String warning;

    private TraceFile(@Nullable Path file, Optional<Shard> shard, boolean isDrawn) {
        this.file = file;
        this.isDrawn = isDrawn;
        this.shard = shard;
    }

    /** A trace in the folder of the reports, if the user wants one. */
    static TraceFile of(FineOptions options, Path reports) {
        return new TraceFile(
                options.trace() ? reports.resolve(NAME) : null,
                options.shard(),
                options.results().ci().isPresent());
    }

    /** Begins the file; that of an earlier run is gone. */
    public void begin(long nowNanos) {
        meter = new TraceMeter(nowNanos);
        picture = new TimelinePicture(nowNanos);
        if (file == null) {
            return;
        }
        text = new TraceText(nowNanos);
        try {
            Files.createDirectories(file.getParent());
            writer = Files.newBufferedWriter(file);
            writer.write(text.head(
                    Optional.ofNullable(TraceFile.class.getPackage().getImplementationVersion())
                            .orElse("unknown"),
                    UtcText.of(Instant.now()),
                    Runtime.getRuntime().availableProcessors(),
                    shard));
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /** Like {@link Tracer#heard}. */
    public void heard(Event event, int pending, long nowNanos) {
        if (!hasEnded) {
            write(tracer.heard(event, pending, nowNanos));
        }
    }

    /** Like {@link Tracer#ordered}. */
    public void ordered(Action action, long nowNanos) {
        if (!hasEnded) {
            write(tracer.ordered(action, nowNanos));
        }
    }

    /** The figures of the run so far. They do not need the file. */
    public RunFigures figures() {
        return meter.figures();
    }

    /** The run so far as a picture of a few lines, if a CI system gets one. It does not need the file, either. */
    public List<String> picture() {
        return picture.lines();
    }

    /** How long it took until the first test began, if a CI system is told of that. */
    public long firstTestMicros() {
        return picture.firstTestMicros();
    }

    /** Ends the file: nothing of interest follows, and Maven may end at any moment. */
    public void end() {
        hasEnded = true;
        if (writer != null && text != null) {
            try (BufferedWriter last = writer) {
                writer = null;
                last.write(text.end());
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    /** Returns what has gone wrong since the last call. */
    Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }

    private void write(List<TraceEvent> events) {
        for (TraceEvent event : events) {
            meter.add(event);
            if (isDrawn) {
                picture.add(event);
            }
        }
        try {
            for (TraceEvent event : events) {
                if (writer != null && text != null) {
                    writer.write(text.line(event));
                }
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(IOException trouble) {
        warning = Trouble.TRACE_WRITTEN.tell("fine: the trace of the run cannot be written: " + FileTrouble.of(trouble)
                + ". The run continues without it; -Dfine.trace=off turns it off.");
        BufferedWriter unfinished = writer;
        writer = null;
        try {
            if (unfinished != null) {
                unfinished.close();
            }
        } catch (IOException e) {
            // Removing it meets the same trouble.
        }
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It is of no use, but does no harm.
        }
    }
}
