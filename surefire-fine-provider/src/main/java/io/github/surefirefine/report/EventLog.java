package io.github.surefirefine.report;

import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Events in their order. If all logs together hold too much, this log puts aside what it can, one page after the other.
 * Not thread-safe.
 */
final class EventLog {

    /** The size of what is put aside, and read again, at once; only a single larger event exceeds it. */
    private static final long PAGE = 64 * 1024;

    private final EventMemory memory;
    private final ArrayList<ReportEvent> events = new ArrayList<>();

    /** The number of the first events that are put aside, or will stay. */
    private int settled;

    /** Of the others. */
    private long weight;

    EventLog(EventMemory memory) {
        this.memory = memory;
    }

    void add(ReportEvent event) {
        events.add(event);
        long more = EventMemory.weight(event);
        weight += more;
        memory.taken(more);
        if (memory.isTooMuch(weight)) {
            putAside();
        }
    }

    /** Adds all events of the other log, which is then empty. */
    void move(EventLog other) {
        memory.released(other.weight);
        for (ReportEvent event : other.events) {
            add(event);
        }
        other.reset();
    }

    /** The events; those that were put aside are {@link PutAside}. */
    List<ReportEvent> events() {
        return List.copyOf(events);
    }

    /** The events, including those that were put aside. */
    Stream<ReportEvent> all() {
        return events.stream().flatMap(event -> memory.resolve(event).stream());
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** Nobody will ask for the events any more. */
    void forget() {
        for (ReportEvent event : events) {
            if (event instanceof PutAside aside) {
                memory.drop(aside);
            }
        }
        memory.released(weight);
        reset();
        trim();
    }

    /** Nothing more will be added, or not much. */
    void trim() {
        events.trimToSize();
    }

    private void reset() {
        weight = 0;
        settled = 0;
        events.clear();
    }

    private void putAside() {
        List<ReportEvent> rest = events.subList(settled, events.size());
        List<ReportEvent> kept = new ArrayList<>();
        List<ReportEvent> page = new ArrayList<>();
        long pageWeight = 0;
        for (ReportEvent event : rest) {
            long more = EventMemory.weight(event);
            if (more == 0 || pageWeight >= PAGE) {
                turn(page, kept);
                pageWeight = 0;
            }
            if (more == 0) {
                kept.add(event);
            } else {
                page.add(event);
                pageWeight += more;
            }
        }
        turn(page, kept);
        rest.clear();
        events.addAll(kept);
        settled = events.size();
        memory.released(weight);
        weight = 0;
    }

    private void turn(List<ReportEvent> page, List<ReportEvent> kept) {
        if (!page.isEmpty()) {
            Optional<PutAside> aside = memory.putAside(List.copyOf(page));
            aside.ifPresentOrElse(kept::add, () -> kept.addAll(page));
            page.clear();
        }
    }
}
