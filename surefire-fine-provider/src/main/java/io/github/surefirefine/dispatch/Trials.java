package io.github.surefirefine.dispatch;

import io.github.surefirefine.detective.Verdict;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ForkLaunch;
import io.github.surefirefine.model.ForkRole;
import io.github.surefirefine.model.TestUnit;
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
 * Runs units in forks of their own, of which Surefire knows nothing and reports nothing. Each is started like one of
 * Surefire's forks and bears its number, so that it finds whatever that number stands for; with each number one runs at a
 * time. Not thread-safe.
 */
final class Trials {

    private final ForkUse use;
    private final Outbox outbox;
    private final Replacements replacements;

    /** By the number of the fork; stays here until the fork has ended. */
    private final Map<Integer, Attempt> running = new TreeMap<>();

    private final Deque<Attempt> waiting = new ArrayDeque<>();
    private List<Attempt> batch = List.of();

    Trials(ForkUse use, Outbox outbox, Replacements replacements) {
        this.use = use;
        this.outbox = outbox;
        this.replacements = replacements;
    }

    /** How many can be run at the same time; 0 where no fork can be started. */
    int atOnce() {
        return launches().size();
    }

    /** What Surefire has started a fork with is gone with the fork. */
    private SortedMap<Integer, ForkLaunch> launches() {
        return use == ForkUse.ONE_UNIT_EACH ? new TreeMap<>() : replacements.launches();
    }

    /**
     * What is to be run.
     *
     * @param pieces each for one launcher execution; the last unit is the one that matters
     * @param limit for how long it is waited for
     */
    record Planned(List<List<TestUnit>> pieces, Duration limit) {}

    /** Runs these. The batch before must be over. */
    void run(List<Planned> trials, long nowNanos) {
        batch = trials.stream().map(Attempt::new).toList();
        waiting.addAll(batch);
        startWaiting(nowNanos);
    }

    /** What the batch has shown, once all of it is over; none before. */
    Optional<List<Verdict>> verdicts() {
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
        Attempt attempt = waiting.remove();
        attempt.started(nowNanos);
        running.put(number, attempt);
        outbox.add(new Action.Try(number, launch));
    }

    /** Whether the event is about a fork of these. */
    boolean isConcernedBy(Event event) {
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

    private Optional<Attempt> attempt(ForkId fork) {
        return running.values().stream().filter(each -> each.isOf(fork)).findFirst();
    }

    /** Something has happened to one of these forks. */
    void handle(Event event, long nowNanos) {
        if (event instanceof Event.ForkJoined joined) {
            joined(joined);
        } else if (event instanceof Event.ForkSaid said) {
            attempt(said.fork()).ifPresent(attempt -> said(attempt, said.fork(), said.message()));
        } else if (event instanceof Event.ForkSaidNonsense said) {
            attempt(said.fork()).ifPresent(this::end);
        } else if (event instanceof Event.ForkGone gone) {
            attempt(gone.fork()).ifPresent(Attempt::brokenOff);
            running.values().removeIf(attempt -> attempt.isOf(gone.fork()));
            startWaiting(nowNanos);
        } else if (event instanceof Event.TrialFailed failed) {
            Optional.ofNullable(running.remove(failed.forkNumber())).ifPresent(Attempt::brokenOff);
            startWaiting(nowNanos);
        }
    }

    private void joined(Event.ForkJoined joined) {
        Attempt attempt = running.get(joined.forkNumber());
        if (attempt == null || attempt.pid() != 0 || attempt.verdict().isPresent()) {
            outbox.send(joined.fork(), new ToFork.Finish());
            return;
        }
        attempt.joined(joined.fork(), joined.pid());
        goOn(attempt, joined.fork());
    }

    private void said(Attempt attempt, ForkId fork, ToConductor message) {
        attempt.heard(message);
        if (message instanceof ToConductor.LeaseFinished) {
            goOn(attempt, fork);
        } else if (message instanceof ToConductor.PlanFailed) {
            end(attempt);
        }
    }

    private void goOn(Attempt attempt, ForkId fork) {
        attempt.next().ifPresentOrElse(lease -> outbox.send(fork, new ToFork.RunLease(lease)), () -> {
            attempt.finished();
            outbox.send(fork, new ToFork.Finish());
        });
    }

    /** Ends what takes too long. */
    void tick(long nowNanos) {
        for (Attempt attempt : running.values()) {
            if (attempt.isOverdue(nowNanos)) {
                end(attempt);
            }
        }
    }

    private void end(Attempt attempt) {
        attempt.brokenOff();
        if (attempt.pid() != 0) {
            outbox.add(new Action.EndTrial(attempt.pid()));
        }
    }
}
