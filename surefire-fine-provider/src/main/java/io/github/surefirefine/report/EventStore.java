package io.github.surefirefine.report;

import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import java.util.List;
import java.util.Optional;

/** A store for events that are too large to stay in memory. */
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
     * @return what stands for them; none if they cannot be stored and must stay in memory
     */
    Optional<PutAside> put(List<ReportEvent> events);

    /** The events that were put aside. */
    List<ReportEvent> get(PutAside events);

    /** The events are not needed any more once every reader that was given them has read them. */
    void drop(PutAside events);
}
