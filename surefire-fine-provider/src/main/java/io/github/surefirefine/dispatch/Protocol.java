package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.Planning;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.plan.UniqueIds;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.wire.ToConductor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fork may say, given everything that it was told. Every message is checked before it has any effect. A fork
 * that speaks nonsense can therefore be sent away as if it had died, and the work of the others stays as it was. In
 * particular, a fork speaks only of its own units: it cannot end the units of another fork or report results for them.
 *
 * <p>Some messages cannot be told apart from those of a healthy fork that is late: printed output, and answers to
 * questions about a lease that has ended meanwhile. They pass and do no harm.
 */
final class Protocol {

    /** No method has more invocations. */
    private static final int MOST_INVOCATIONS = 1 << 30;

    private static final int MOST_TEXT = 200;

    private Protocol() {}

    /**
     * Checks a message.
     *
     * @param run null until something of the plan is known
     * @throws NonsenseException if a healthy fork would not send that
     */
    static void check(ToConductor message, Fork fork, Planning planning, @Nullable Run run) {
        if (message instanceof ToConductor.PlanMade made) {
            check(planning.mayBeMade(fork.id(), made.slices()), message, "was not asked for such a plan");
        } else if (message instanceof ToConductor.PlanFailed) {
            check(planning.isBusy(fork.id()) || fork.lease().isPresent(), message, "was asked for nothing");
        } else if (message instanceof ToConductor.Hello) {
            throw nonsense(message, "has already said hello");
        } else if (message instanceof ToConductor.Printed) {
            check(fork.role() != ForkRole.SUREFIRE, message, "can report to Surefire itself");
        } else if (isAboutItself(message)) {
            return;
        } else if (run == null) {
            throw nonsense(message, "was given no tests");
        } else {
            check(message, fork, run);
        }
    }

    /** Whether a fork may send this at any time. */
    private static boolean isAboutItself(ToConductor message) {
        return message instanceof ToConductor.Launched
                || message instanceof ToConductor.Exiting
                || message instanceof ToConductor.ThreadsDumped;
    }

    private static void check(ToConductor message, Fork fork, Run run) {
        if (message instanceof ToConductor.UnitEvent news) {
            check(
                    isPrinted(news) ? run.isKnown(news.unit()) : isOwn(run, fork, news.unit()),
                    message,
                    "does not have that unit");
            check(!(news.event() instanceof ReportEvent.PutAside), message, "does not know the conductor's memory");
        } else if (message instanceof ToConductor.SharedResult shared) {
            checkOwn(run, fork, shared.unit(), message);
        } else if (message instanceof ToConductor.UnitStarted started) {
            checkOwn(run, fork, started.unit(), message);
        } else if (message instanceof ToConductor.UnitFinished finished) {
            checkOwn(run, fork, finished.unit(), message);
        } else if (message instanceof ToConductor.UnitPassed passed) {
            checkOwn(run, fork, passed.unit(), message);
            check(ToConductor.UnitPassed.isPossible(passed.result()), message, "has a test that has not passed");
        } else if (message instanceof ToConductor.ClaimInvocations claim) {
            checkOwn(run, fork, claim.unit(), message);
            check(isNumber(claim.from()), message, "cannot have reached that invocation");
        } else if (message instanceof ToConductor.ClaimUnits claim) {
            checkLease(fork, claim.lease(), message);
            check(mayClaim(fork, claim), message, "was not promised these units");
        } else if (message instanceof ToConductor.InvocationsSeen seen) {
            checkOwn(run, fork, seen.unit(), message);
            check(seen.seen() == 0 || isNumber(seen.seen()), message, "cannot have reached that invocation");
        } else if (message instanceof ToConductor.InvocationsShared shared) {
            int begun = shared.begun().begun();
            check(run.isKnown(shared.unit()), message, "does not have that unit");
            check(begun == 0 || isNumber(begun), message, "cannot have reached that invocation");
        } else if (message instanceof ToConductor.LeaseFailed || message instanceof ToConductor.EngineFailed) {
            check(fork.lease().isPresent(), message, "has no lease");
        } else if (message instanceof ToConductor.LeaseFinished finished) {
            checkLease(fork, finished.lease(), message);
        } else if (message instanceof ToConductor.TestLimit limit) {
            checkOwn(run, fork, limit.unit(), message);
            check(limit.millis() >= 0, message, "cannot have such a limit");
        } else if (message instanceof ToConductor.TestStuck stuck) {
            checkOwn(run, fork, stuck.test().unit(), message);
        } else if (message instanceof ToConductor.LeaseAbandoned abandoned) {
            checkOwn(run, fork, abandoned.test().unit(), message);
            checkLease(fork, abandoned.lease(), message);
        } else if (message instanceof ToConductor.SetOpened opened) {
            checkSet(run, fork, opened.uniqueId(), message);
        } else if (message instanceof ToConductor.SetClosed closed) {
            checkSet(run, fork, closed.uniqueId(), message);
        } else if (message instanceof ToConductor.SetFailed failed) {
            checkFailure(run, fork, failed.failure(), message);
        } else if (!isHarmless(message)) {
            throw new IllegalStateException("not checked: " + message);
        }
    }

    /** Messages about a lease that has ended meanwhile, or about leaks, have no effect on other forks. */
    private static boolean isHarmless(ToConductor message) {
        return message instanceof ToConductor.UnitsGivenUp || message instanceof ToConductor.LeakFound;
    }

    private static boolean isPrinted(ToConductor.UnitEvent news) {
        return news.event() instanceof ReportEvent.TestOutput;
    }

    private static boolean mayClaim(Fork fork, ToConductor.ClaimUnits claim) {
        Optional<Lease> lease = fork.lease();
        return !claim.units().isEmpty()
                && fork.claimed().isEmpty()
                && lease.isPresent()
                && lease.get().extensible()
                && numbers(lease.get().units()).containsAll(claim.units());
    }

    private static Set<Integer> numbers(List<TestUnit> units) {
        Set<Integer> numbers = new HashSet<>();
        for (TestUnit unit : units) {
            numbers.add(unit.index());
        }
        return numbers;
    }

    private static boolean isNumber(int invocation) {
        return invocation >= 1 && invocation <= MOST_INVOCATIONS;
    }

    private static void checkLease(Fork fork, int lease, ToConductor message) {
        Optional<Lease> held = fork.lease();
        check(held.isPresent() && held.get().id() == lease, message, "has no such lease");
    }

    private static void checkOwn(Run run, Fork fork, int unit, ToConductor message) {
        check(isOwn(run, fork, unit), message, "does not have that unit");
    }

    private static boolean isOwn(Run run, Fork fork, int unit) {
        return run.scheduler().holds(fork.id(), unit);
    }

    /**
     * When the fork leaves a class, all units of that class may have been given up. So what counts is what it was
     * given.
     */
    private static void checkSet(Run run, Fork fork, String uniqueId, ToConductor message) {
        check(isOwnSet(run, fork, uniqueId), message, "is not in that set");
    }

    private static boolean isOwnSet(Run run, Fork fork, String uniqueId) {
        for (int index : run.scheduler().classesOf(fork.id())) {
            for (TestSet set : run.testClass(index).sets()) {
                if (set.uniqueId().equals(uniqueId)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void checkFailure(Run run, Fork fork, ContainerFailure failure, ToConductor message) {
        checkSet(run, fork, failure.setId(), message);
        check(UniqueIds.isWithin(failure.containerId(), failure.setId()), message, "has another container in that set");
        check(failure.phase() != FailurePhase.WITH_ITS_FORK, message, "is still there");
        check(failure.error().outcome().isProblem(), message, "calls that no failure");
    }

    private static void check(boolean isPossible, ToConductor message, String objection) {
        if (!isPossible) {
            throw nonsense(message, objection);
        }
    }

    private static NonsenseException nonsense(ToConductor message, String objection) {
        return new NonsenseException("said " + summary(message) + ", but " + objection);
    }

    /** Names the message only: a plan or a text would be too long to read. */
    private static String summary(ToConductor message) {
        String text = message instanceof ToConductor.PlanMade ? "PlanMade" : message.toString();
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "..." : text;
    }
}
