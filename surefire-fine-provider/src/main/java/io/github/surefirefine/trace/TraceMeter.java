package io.github.surefirefine.trace;

import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.figures.RunMeter;
import io.github.surefirefine.model.fork.ForkId;
import java.util.HashMap;
import java.util.Map;

/** The figures of a run, of the events of its trace: to the microsecond those that a reader of the trace finds. */
public final class TraceMeter {

    private final long startNanos;
    private final RunMeter meter = new RunMeter();
    private final Map<ForkId, String> forks = new HashMap<>();

    /**
     * For a run that begins then.
     *
     * @param startNanos of the clock that the events have
     */
    public TraceMeter(long startNanos) {
        this.startNanos = startNanos;
    }

    /** Something has happened. */
    public void add(TraceEvent event) {
        if (event instanceof TraceEvent.Track track) {
            String fork = Integer.toString(track.number());
            forks.put(track.fork(), fork);
            meter.started(fork);
        } else if (event instanceof TraceEvent.Plan plan) {
            meter.discovered(name(event), micros(plan.toNanos()));
        } else if (event instanceof TraceEvent.Test test) {
            meter.tested(name(event), micros(test.fromNanos()), micros(test.toNanos()));
        } else if (event instanceof TraceEvent.Setup setup) {
            meter.fixture(name(event), micros(setup.fromNanos()), micros(setup.toNanos()));
        } else if (event instanceof TraceEvent.Teardown teardown) {
            meter.fixture(name(event), micros(teardown.fromNanos()), micros(teardown.toNanos()));
        }
    }

    /** Those of everything that has happened. */
    public RunFigures figures() {
        return meter.figures();
    }

    private String name(TraceEvent event) {
        String known = forks.get(event.fork());
        return known == null ? event.fork().toString() : known;
    }

    private long micros(long nanos) {
        return TraceText.micros(nanos, startNanos);
    }
}
