package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.detective.Verdict;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.forks.Replacements;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs units in forks of their own, which Surefire does not know about and does not report. Each is started like one of
 * Surefire's forks and has its number, so that it finds whatever belongs to that number. At most one runs at a time
 * with each number. Not thread-safe.
 */
public final class TrialForks {

    private final ForkUse use;
    private final Outbox outbox;
    private final Replacements replacements;

    /** By the number of the fork; an entry stays until the fork has ended. */
    private final Map<Integer, Trial> running = new TreeMap<>();

    private final Deque<Trial> waiting = new ArrayDeque<>();
    private List<Trial> batch = List.of();

    public TrialForks(ForkUse use, Outbox outbox, Replacements replacements) {
        this.use = use;
        this.outbox = outbox;
        this.replacements = replacements;
    }

    /** How many trials can run at the same time; 0 if no fork can be started. */
    public int atOnce() {
        return launches().size();
    }

    /** If each JVM is fresh, a launch is of no use once its fork has ended. */
    private SortedMap<Integer, ForkLaunch> launches() {
        return use.isOfFreshJvms() ? new TreeMap<>() : replacements.launches();
    }

    /**
     * What a trial runs.
     *
     * @param pieces each for one launcher execution; the last unit is the one in question
     * @param limit how long to wait for the trial
     */
    record Planned(List<List<TestUnit>> pieces, Duration limit) {}

    /** Runs these trials. The batch before must be over. */
    public void run(List<Planned> trials, long nowNanos) {
        batch = trials.stream().map(Trial::new).toList();
        waiting.addAll(batch);
        startWaiting(nowNanos);
    }

    /** The verdicts of the batch, once all of it is over; empty before. */
    public Optional<List<Verdict>> verdicts() {
        List<Verdict> verdicts =
                batch.stream().flatMap(each -> each.verdict().stream()).toList();
        return verdicts.size() == batch.size() ? Optional.of(verdicts) : Optional.empty();
    }

    private void startWaiting(long nowNanos) {
        launches().forEach((number, launch) -> {
            if (!running.containsKey(number) && !waiting.isEmpty()) {
                start(number, launch, nowNanos);
            }
        });
    }

    private void start(int number, ForkLaunch launch, long nowNanos) {
        Trial attempt = waiting.remove();
        attempt.started(nowNanos);
        running.put(number, attempt);
        outbox.add(new Action.Try(number, launch));
    }

    /** Whether the event is about one of these forks. */
    public boolean isConcernedBy(Event event) {
        if (event instanceof Event.ForkJoined joined) {
            return joined.role() == ForkRole.TRIAL;
        } else if (event instanceof Event.ForkSaid said) {
            return attempt(said.fork()).isPresent();
        } else if (event instanceof Event.ForkSaidNonsense said) {
            return attempt(said.fork()).isPresent();
        } else if (event instanceof Event.ForkGone gone) {
            return attempt(gone.fork()).isPresent();
        }
        return event instanceof Event.TrialFailed;
    }

    private Optional<Trial> attempt(ForkId fork) {
        for (Trial each : running.values()) {
            if (each.isOf(fork)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public void handle(Event event, long nowNanos) {
        if (event instanceof Event.ForkJoined joined) {
            joined(joined);
        } else if (event instanceof Event.ForkSaid said) {
            attempt(said.fork()).ifPresent(attempt -> said(attempt, said.fork(), said.message()));
        } else if (event instanceof Event.ForkSaidNonsense said) {
            attempt(said.fork()).ifPresent(this::end);
        } else if (event instanceof Event.ForkGone gone) {
            attempt(gone.fork()).ifPresent(Trial::brokenOff);
            running.values().removeIf(attempt -> attempt.isOf(gone.fork()));
            startWaiting(nowNanos);
        } else if (event instanceof Event.TrialFailed failed) {
            Optional.ofNullable(running.remove(failed.forkNumber())).ifPresent(Trial::brokenOff);
            startWaiting(nowNanos);
        }
    }

    private void joined(Event.ForkJoined joined) {
        Trial attempt = running.get(joined.forkNumber());
        if (attempt == null || attempt.pid() != 0 || attempt.verdict().isPresent()) {
            outbox.send(joined.fork(), new ToFork.Finish());
            return;
        }
        attempt.joined(joined.fork(), joined.pid());
        goOn(attempt, joined.fork());
    }

    private void said(Trial attempt, ForkId fork, ToConductor message) {
        attempt.heard(message);
        if (message instanceof ToConductor.LeaseFinished) {
            goOn(attempt, fork);
        } else if (message instanceof ToConductor.PlanFailed) {
            end(attempt);
        }
    }

    private void goOn(Trial attempt, ForkId fork) {
        attempt.next().ifPresentOrElse(lease -> outbox.send(fork, new ToFork.RunLease(lease)), () -> {
            attempt.finished();
            outbox.send(fork, new ToFork.Finish());
        });
    }

    /** Ends trials that take too long. */
    public void tick(long nowNanos) {
        for (Trial attempt : running.values()) {
            if (attempt.isOverdue(nowNanos)) {
                end(attempt);
            }
        }
    }

    private void end(Trial attempt) {
        attempt.brokenOff();
        if (attempt.pid() != 0) {
            outbox.add(new Action.EndTrial(attempt.pid()));
        }
    }
}
