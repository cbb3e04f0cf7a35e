package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;

/** Each result is printed when it is known, along with how many there are and will be. Not thread-safe. */
final class Announcements {

    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;

    Announcements(Books books) {
        this.forks = books.forks();
        this.outbox = books.outbox();
        this.console = books.console();
    }

    /** A test has a result. The total grows with each one that was not planned. */
    void announce(Run current, TestUnit unit, Fork fork, TestFinished result, long nowNanos) {
        TestClass testClass = current.classOf(unit);
        if (!testClass.isRerun()) {
            console.replanned(current.countResult(unit));
        }
        print(current, fork, testClass, result, nowNanos);
    }

    /** A class has failed as such, which nobody has planned. */
    void announceClass(Run current, TestClass testClass, Fork fork, TestFinished error, long nowNanos) {
        if (!testClass.isRerun()) {
            console.replanned(1);
        }
        print(current, fork, testClass, error, nowNanos);
    }

    /** The total shrinks by the tests of a unit that did not come, once it is through. */
    void forgetUnrun(Run current, TestUnit unit) {
        if (!current.classOf(unit).isRerun()) {
            console.replanned(-current.countUnrun(unit));
        }
    }

    private void print(Run current, Fork fork, TestClass testClass, TestFinished result, long nowNanos) {
        outbox.print(
                testClass.isRerun()
                        ? console.rerunFinished(
                                fork.id,
                                fork.number,
                                result.outcome(),
                                result.entry(),
                                testClass.rerun(),
                                current.rules.reruns(),
                                forks.distinctNumbers(),
                                nowNanos)
                        : console.testFinished(
                                fork.id,
                                fork.number,
                                result.outcome(),
                                result.entry(),
                                forks.distinctNumbers(),
                                nowNanos));
    }
}
