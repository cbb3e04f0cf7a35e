package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.ForkRole;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.TestOutput;
import io.github.surefirefine.wire.ToFork;

/** Has forks tell Surefire what is known. Where a class turns out to be run again, there is assignments. Not thread-safe. */
final class Presenting {

    private final ForkTable forks;
    private final Outbox outbox;
    private final Assignments assignments;

    Presenting(Books books, Assignments assignments) {
        this.forks = books.forks();
        this.outbox = books.outbox();
        this.assignments = assignments;
    }

    /** Something of a class is known that its fork would tell best. */
    void present(Run current, int classIndex, Fork fork, long nowNanos) {
        boolean rerun =
                current.presentation.story(classIndex).filter(current::settle).isPresent();
        outbox.addAll(current.presentation.present(classIndex, fork.id, forks.presenters()));
        if (rerun) {
            assignments.wakeWaiting(nowNanos);
        }
    }

    /** Whatever waits for a fork that can tell it. */
    void presentAll(Run current, Fork fork, long nowNanos) {
        long reruns =
                current.presentation.stories().stream().filter(current::settle).count();
        outbox.addAll(current.presentation.presentAll(fork.id, forks.presenters()));
        if (reruns > 0) {
            assignments.wakeWaiting(nowNanos);
        }
    }

    /** As {@link #presentAll}, by the first fork that Surefire listens to. */
    void presentAllByFirst(Run current, long nowNanos) {
        forks.presenters().stream().findFirst().ifPresent(first -> presentAll(current, forks.get(first), nowNanos));
    }

    /** What is printed after the class has been presented belongs to nothing; its own fork passes it on as it is. */
    void presentLate(Fork fork, ReportEvent event) {
        if (event instanceof TestOutput output) {
            if (fork.role == ForkRole.SUREFIRE) {
                outbox.send(fork.id, new ToFork.Present(output, 0));
            } else {
                presentLoose(output);
            }
        }
    }

    /** What a fork has printed that Surefire does not hear, and that belongs to no test. */
    void presentLoose(TestOutput output) {
        forks.presenters().stream()
                .findFirst()
                .ifPresent(presenter -> outbox.send(presenter, new ToFork.Present(output, 0)));
    }
}
