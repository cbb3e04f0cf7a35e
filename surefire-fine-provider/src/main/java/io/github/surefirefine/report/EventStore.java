package io.github.surefirefine.report;

import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.PutAside;
import java.util.List;
import java.util.Optional;

/** Where events are put aside that are too large to stay in memory. */
public interface EventStore {

    /** Puts nothing aside. */
    EventStore NONE = new EventStore() {
        @Override
        public Optional<PutAside> put(List<ReportEvent> events) {
            return Optional.empty();
        }

        @Override
        public List<ReportEvent> get(PutAside events) {
            throw new IllegalArgumentException("nothing was put aside");
        }

        @Override
        public void drop(PutAside events) {
            throw new IllegalArgumentException("nothing was put aside");
        }
    };

    /**
     * Puts events aside.
     *
     * @return what stands for them; none where they cannot be kept, and must stay in memory
     */
    Optional<PutAside> put(List<ReportEvent> events);

    /** The events that were put aside. */
    List<ReportEvent> get(PutAside events);

    /** The events are not asked for any more, once whoever has been told of them so far has had them. */
    void drop(PutAside events);
}
