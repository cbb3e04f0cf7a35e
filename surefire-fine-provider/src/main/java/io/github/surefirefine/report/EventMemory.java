package io.github.surefirefine.report;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts how much the reports of all classes hold in memory that can be put aside: output and failures. In an ordinary
 * run that is little, and nothing is put aside. Not thread-safe.
 */
public final class EventMemory {

    /** The maximum number of characters that all logs hold together. */
    private static final long PLENTY = 16 * 1024 * 1024;

    /** The same in a JVM that runs tests, whose heap is meant for them. */
    private static final long PLENTY_BESIDE_TESTS = 4 * 1024 * 1024;

    /** A log that holds less is not worth the effort. */
    private static final long LITTLE = 4 * 1024;

    /** The size of an event without its texts. */
    private static final long OVERHEAD = 100;

    private final EventStore store;
    private final long plenty;
    private long held;
    private boolean full;

    public EventMemory(EventStore store) {
        this(store, PLENTY);
    }

    /** For a JVM that runs tests too. */
    public static EventMemory besideTests(EventStore store) {
        return new EventMemory(store, PLENTY_BESIDE_TESTS);
    }

    EventMemory(EventStore store, long plenty) {
        this.store = store;
        this.plenty = plenty;
    }

    /**
     * The size of an event; 0 if it must stay, because the name of its class's failure depends on it.
     *
     * @see ClassErrorNames
     */
    static long weight(ReportEvent event) {
        if (event instanceof TestOutput output) {
            return OVERHEAD + output.text().length();
        } else if (event instanceof TestFinished finished
                && finished.outcome().isProblem()
                && finished.entry().containerId() == null
                && finished.entry().name() != null) {
            return OVERHEAD + weight(finished.entry());
        }
        return 0;
    }

    private static long weight(Entry entry) {
        FailureText failure = entry.failure();
        return failure == null
                ? 0
                : (long) length(failure.message())
                        + failure.trace().length()
                        + failure.trimmedTrace().length()
                        + failure.summary().length();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    void taken(long weight) {
        held += weight;
    }

    void released(long weight) {
        held -= weight;
    }

    /** Whether a log of that size should put it aside. */
    boolean isTooMuch(long weight) {
        return !full && held > plenty && weight >= LITTLE;
    }

    /** Puts events aside; none if that is impossible, and then it is not tried again. */
    Optional<PutAside> putAside(List<ReportEvent> events) {
        Optional<PutAside> place = full ? Optional.empty() : store.put(events);
        full = place.isEmpty();
        return place;
    }

    void drop(PutAside aside) {
        store.drop(aside);
    }

    /** The event, or the events that it stands for. */
    List<ReportEvent> resolve(ReportEvent event) {
        return event instanceof PutAside aside ? store.get(aside) : List.of(event);
    }
}
