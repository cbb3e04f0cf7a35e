package io.github.surefirefine.dispatch.present;

import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.wire.ToFork;
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
        dirty.loose().forEach(this::sendLoose);
        if (presentation != null && dirty.areAll()) {
            dirty.preferredForAll()
                    .or(() -> forks.firstPresenter().map(Fork::id))
                    .ifPresent(fork -> outbox.addAll(presentation.presentAll(fork, forks.presenters())));
        } else if (presentation != null) {
            dirty.forEachClass(
                    (classIndex, fork) -> outbox.addAll(presentation.present(classIndex, fork, forks.presenters())));
        }
        dirty.clear();
    }

    private void sendLoose(DirtyReports.LooseOutput loose) {
        Optional<ForkId> presenter = loose.printedBy()
                .filter(forks::isConnected)
                .or(() -> forks.firstPresenter().map(Fork::id));
        presenter.ifPresent(fork -> outbox.send(fork, new ToFork.Present(loose.output(), 0)));
    }
}
