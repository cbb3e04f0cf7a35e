package io.github.surefirefine.dispatch.present;

import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.wire.ToFork;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets forks tell Surefire what is new. Used by the pipeline only. Not thread-safe. */
public final class ReportSender {

    private final ForkTable forks;
    private final Outbox outbox;
    private final DirtyReports dirty;

    public ReportSender(ForkTable forks, Outbox outbox, DirtyReports dirty) {
        this.forks = forks;
        this.outbox = outbox;
        this.dirty = dirty;
    }

    /**
     * Presents what is marked.
     *
     * @param presentation null until a class is known
     */
    public void send(@Nullable Presentation presentation) {
        if (dirty.isEmpty()) {
            return;
        }
        for (DirtyReports.LooseOutput loose : dirty.loose()) {
            sendLoose(loose);
        }
        if (presentation != null && dirty.areAll()) {
            Optional<ForkId> preferred = dirty.preferredForAll();
            Optional<ForkId> first = preferred.isPresent() ? preferred : firstPresenter();
            if (first.isPresent()) {
                outbox.addAll(presentation.presentAll(first.get(), forks.presenters()));
            }
        } else if (presentation != null) {
            for (Map.Entry<Integer, ForkId> marked : dirty.classes().entrySet()) {
                outbox.addAll(presentation.present(marked.getKey(), marked.getValue(), forks.presenters()));
            }
        }
        dirty.clear();
    }

    private void sendLoose(DirtyReports.LooseOutput loose) {
        Optional<ForkId> printer = loose.printedBy();
        Optional<ForkId> presenter =
                printer.isPresent() && forks.isConnected(printer.get()) ? printer : firstPresenter();
        if (presenter.isPresent()) {
            outbox.send(presenter.get(), new ToFork.Present(loose.output(), 0));
        }
    }

    private Optional<ForkId> firstPresenter() {
        return forks.presenters().isEmpty()
                ? Optional.empty()
                : Optional.of(forks.presenters().first());
    }
}
