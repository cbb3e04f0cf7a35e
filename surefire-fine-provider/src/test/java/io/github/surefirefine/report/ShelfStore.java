package io.github.surefirefine.report;

import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps in memory what is put aside, and may be full. */
final class ShelfStore implements EventStore {

    boolean isFull;
    int refused;

    private final Map<PutAside, List<ReportEvent>> pages = new HashMap<>();
    private int next;

    @Override
    public Optional<PutAside> put(List<ReportEvent> events) {
        if (isFull) {
            refused++;
            return Optional.empty();
        }
        PutAside place = new PutAside(next++, 1);
        pages.put(place, List.copyOf(events));
        return Optional.of(place);
    }

    @Override
    public List<ReportEvent> get(PutAside events) {
        return pages.get(events);
    }

    @Override
    public void drop(PutAside events) {
        if (pages.remove(events) == null) {
            throw new AssertionError("dropped twice");
        }
    }

    Collection<List<ReportEvent>> pages() {
        return pages.values();
    }
}
