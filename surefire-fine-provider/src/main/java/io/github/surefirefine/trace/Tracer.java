package io.github.surefirefine.trace;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a trace of the dispatcher's events and answers. It keeps what has begun and not ended, and which tests have
 * failed, so its memory does not grow with what passes. Not thread-safe.
 */
public final class Tracer {

    private final Map<ForkId, TracedFork> forks = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final List<TraceEvent> news = new ArrayList<>();

    /**
     * The dispatcher receives an event.
     *
     * @param pending how many units have not begun
     */
    public List<TraceEvent> heard(Event event, int pending, long nowNanos) {
        if (event instanceof Event.ForkJoined joined) {
            joined(joined, nowNanos);
        } else if (event instanceof Event.ForkSaid said && forks.containsKey(said.fork())) {
            said(forks.get(said.fork()), said.message(), pending, nowNanos);
        } else if (event instanceof Event.ForkGone gone && forks.containsKey(gone.fork())) {
            TracedFork fork = forks.remove(gone.fork());
            fork.gone(gone.postmortem(), nowNanos);
        } else if (event instanceof Event.Interrupted) {
            forks.values().forEach(fork -> fork.interrupted(nowNanos));
            forks.clear();
        } else if (event instanceof Event.QueueAnswered answered) {
            QueueMark.of(answered.answer())
                    .ifPresent(text -> forks.keySet().stream()
                            .min(Comparator.naturalOrder())
                            .ifPresent(fork -> news.add(new TraceEvent.Queue(fork, nowNanos, text))));
        }
        return take();
    }

    /** The dispatcher wants something done. */
    public List<TraceEvent> ordered(Action action, long nowNanos) {
        if (action instanceof Action.Send send && forks.containsKey(send.fork())) {
            sent(forks.get(send.fork()), send.message(), nowNanos);
        } else if (action instanceof Action.NoteWhole whole && forks.containsKey(whole.fork())) {
            news.add(new TraceEvent.Whole(whole.fork(), nowNanos, whole.className(), whole.engineId()));
        }
        return take();
    }

    private void joined(Event.ForkJoined joined, long nowNanos) {
        if (joined.role() == ForkRole.TRIAL) {
            return;
        }
        news.add(new TraceEvent.Track(joined.fork(), joined.forkNumber(), joined.pid(), joined.role()));
        if (joined.role() == ForkRole.REPLACEMENT) {
            news.add(new TraceEvent.Replaces(joined.fork(), nowNanos, joined.forkNumber()));
        }
        forks.put(joined.fork(), new TracedFork(joined.fork(), nowNanos, failed, news));
    }

    private static void said(TracedFork fork, ToConductor message, int pending, long nowNanos) {
        if (message instanceof ToConductor.UnitEvent unit) {
            fork.happened(unit.unit(), unit.event(), nowNanos);
        } else if (message instanceof ToConductor.UnitPassed passed) {
            fork.passed(passed.unit(), passed.result(), nowNanos);
        } else if (message instanceof ToConductor.SharedResult shared) {
            fork.happened(shared.unit(), shared.result(), nowNanos);
        } else if (message instanceof ToConductor.PlanMade || message instanceof ToConductor.PlanFailed) {
            fork.planned(pending, nowNanos);
        } else if (message instanceof ToConductor.SetFailed failed) {
            fork.classFailed(failed.failure().error().entry(), nowNanos);
        } else if (message instanceof ToConductor.EngineFailed failed) {
            fork.classFailed(failed.entry(), nowNanos);
        } else if (message instanceof ToConductor.LeaseFailed) {
            fork.leaseFailed(nowNanos);
        } else if (message instanceof ToConductor.LeaseFinished) {
            fork.leaseFinished(pending, nowNanos);
        } else if (message instanceof ToConductor.LeaseAbandoned) {
            fork.leaseAbandoned(pending, nowNanos);
        } else if (message instanceof ToConductor.ClaimUnits) {
            fork.claims(pending, nowNanos);
        }
    }

    private void sent(TracedFork fork, ToFork message, long nowNanos) {
        @Nullable Lease lease = lease(message);
        if (lease != null) {
            Optional<String> shared = shared(fork, lease);
            if (shared.isPresent()) {
                fork.joins(shared.get(), lease.held().size(), nowNanos);
            }
            fork.leased(lease, nowNanos);
        }
        if (message instanceof ToFork.MakePlan) {
            fork.plans(nowNanos);
        } else if (message instanceof ToFork.LeaseExtended) {
            fork.claimAnswered(nowNanos);
        } else if (message instanceof ToFork.Finish || message instanceof ToFork.Abort) {
            fork.leaves(nowNanos);
        }
    }

    private static @Nullable Lease lease(ToFork message) {
        if (message instanceof ToFork.RunLease run) {
            return run.lease();
        } else if (message instanceof ToFork.RunPart part) {
            return part.lease();
        }
        return message instanceof ToFork.RunPlanned planned ? planned.lease() : null;
    }

    /** The class that another fork has begun, if the lease has no other class. */
    private Optional<String> shared(TracedFork fork, Lease lease) {
        int classIndex = lease.units().get(0).classIndex();
        for (TestUnit unit : lease.units()) {
            if (unit.classIndex() != classIndex) {
                return Optional.empty();
            }
        }
        for (TracedFork other : forks.values()) {
            if (other != fork && other.isIn(classIndex) && other.className().isPresent()) {
                return other.className();
            }
        }
        return Optional.empty();
    }

    private List<TraceEvent> take() {
        if (news.isEmpty()) {
            return List.of();
        }
        List<TraceEvent> taken = List.copyOf(news);
        news.clear();
        return taken;
    }
}
