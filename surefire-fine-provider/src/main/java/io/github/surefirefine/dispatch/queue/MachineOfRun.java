package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.options.QueueOptions.Attempt;
import io.github.surefirefine.queue.Claim;
import io.github.surefirefine.queue.MachineState;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueTotals;
import io.github.surefirefine.shard.ShardPlan;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * This machine in a run that several machines share, once its suite is known: what it asks next, and what an answer
 * changes here. Not thread-safe.
 */
final class MachineOfRun {

    /** How often the user reads how far all machines have come. */
    private static final Duration TELL_USER_AFTER = Duration.ofSeconds(10);

    private final Run run;
    private final SuiteOfRun suite;
    private final Forks forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final Progress progress;
    private final EventTime time;
    private final OwnUnits own;
    private final Counting counting;
    private final Releases releases;
    private final Breaker breaker;
    private final Questions questions;
    private final SuiteComparison comparison;

    private QueueMember member;
    private Publication publication;
    private Phase phase = Phase.LOOKING_BACK;
    private QueueTotals totals = new QueueTotals(0, 0, 0, 0, 0, 0, 0, 0);
    private Set<Integer> sealed = Set.of();
    private String goneReason = "";
    private int deaths;
    private long askedNanos;
    private boolean isAwaitingPublisher;
    private long progressNanos;
    private int finishedAtProgress;

    /** What runs again when what has failed has begun. */
    private List<Integer> later = List.of();

    MachineOfRun(
            QueueMember member,
            Run run,
            SuiteOfRun suite,
            Forks forks,
            Outbox outbox,
            RunConsole console,
            Progress progress,
            DirtyReports dirty,
            EventTime time) {
        this.member = member;
        this.run = run;
        this.suite = suite;
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.progress = progress;
        this.time = time;
        own = new OwnUnits(suite.suite().size());
        counting = new Counting(run, suite, dirty);
        breaker = new Breaker(member.breaker());
        questions = new Questions(run, own, forks, time);
        releases = new Releases(run, suite, own, forks, outbox, console);
        comparison = new SuiteComparison(suite);
        publication = new Publication(suite.suite(), progress.past());
        run.watch(new UnitResults(run, suite, own, questions, breaker));
    }

    /** What to ask now; nothing if there is nothing to ask, or it is too early. */
    Optional<QueueRequest> question() {
        String identity = member.identity();
        Optional<QueueRequest> question = switch (phase) {
            case LOOKING_BACK -> Optional.of(new QueueRequest.ReadOwn(identity, member.name()));
            case LOOKING_BACK_AT_FAILURES ->
                Optional.of(new QueueRequest.ReadOwn(identity, QueueRequest.ReadOwn.OF_FAILED_MACHINES));
            case JOINING ->
                !isAwaitingPublisher || questions.isTimeToAskAgain(askedNanos) ? Optional.of(join()) : Optional.empty();
            case PUBLISHING -> Optional.of(publication.next(identity));
            case COMPARING -> Optional.of(comparison.question(identity));
            case RUNNING -> questions.ofRunning(member, totals);
            case SEALED -> questions.ofSealed(member);
            case DOUBTING -> Optional.of(new QueueRequest.Look(identity));
            case LEAVING -> Optional.of(new QueueRequest.Leave(identity));
            case AGAIN, OWN_SHARD, LAST_CLAIMS, COUNTED -> Optional.empty();
        };
        question.ifPresent(request -> askedNanos = time.nanos());
        return question;
    }

    private QueueRequest join() {
        int count = Math.max(1, forks.table().distinctNumbers());
        return new QueueRequest.Join(
                member.identity(), member.name(), count, suite.suite().checksum());
    }

    /** The queue has answered the last question. */
    void answered(QueueAnswer answer) {
        if (phase.isWithoutQueue()) {
            return;
        }
        if (answer instanceof QueueAnswer.Own before) {
            lookedBack(before);
        } else if (answer instanceof QueueAnswer.ToPublish) {
            publication = new Publication(suite.suite(), progress.past());
            phase = Phase.PUBLISHING;
        } else if (answer instanceof QueueAnswer.Published) {
            isAwaitingPublisher = false;
            phase = publication.isFinished() ? Phase.JOINING : Phase.PUBLISHING;
        } else if (answer instanceof QueueAnswer.BeingPublished) {
            isAwaitingPublisher = true;
        } else if (answer instanceof QueueAnswer.OtherVersion versions) {
            progress.fail(QueueText.otherVersion(versions));
        } else if (answer instanceof QueueAnswer.OtherSuite other) {
            comparison.begin(other);
            phase = Phase.COMPARING;
        } else if (answer instanceof QueueAnswer.Names names) {
            comparison.compare(names).ifPresent(progress::fail);
        } else if (answer instanceof QueueAnswer.Joined joined) {
            note(joined.totals());
            phase = Phase.RUNNING;
            questions.joined();
            outbox.print(console.decided(QueueText.joined(totals)));
        } else if (answer instanceof QueueAnswer.Claimed claimed) {
            note(claimed.totals());
            claimed(claimed.claim());
        } else if (answer instanceof QueueAnswer.NothingNow nothing) {
            note(nothing.totals());
            questions.foundNothing();
        } else if (answer instanceof QueueAnswer.Told told) {
            own.answered(told);
            note(told.totals());
        } else if (answer instanceof QueueAnswer.Sealed counted) {
            sealed(counted);
        } else if (answer instanceof QueueAnswer.NotYet notYet) {
            note(notYet.totals());
            phase = Phase.RUNNING;
            questions.foundSome();
        } else if (answer instanceof QueueAnswer.AllCounted all) {
            note(all.totals());
            if (totals.units() != suite.suite().size()) {
                // Somebody has changed what only the queue's own scripts should change.
                unknown();
            } else if (sealed.isEmpty() && member.attempt() == Attempt.LATER) {
                phase = Phase.DOUBTING;
            } else {
                countAll();
            }
        } else if (answer instanceof QueueAnswer.Picture picture) {
            judge(picture);
        } else if (answer instanceof QueueAnswer.Unknown) {
            unknown();
        }
    }

    private void countAll() {
        count(sealed, true);
        int inVain = Math.max(0, own.ended().size() - sealed.size());
        outbox.print(console.decided(QueueText.counted(sealed.size(), inVain, totals)));
    }

    /** A later attempt has nothing to do: rightly so only if others have run again what the first attempt left. */
    private void judge(QueueAnswer.Picture picture) {
        boolean hasDied = picture.machines().stream()
                .anyMatch(each -> each.name().equals(member.name()) && each.state() == MachineState.State.DEAD);
        if (hasDied) {
            countAll();
        } else {
            progress.fail(QueueText.nothingAgain(member.name()));
        }
    }

    private void note(QueueTotals news) {
        totals = news;
        tellProgress();
        run.failures().elsewhere(Math.max(0, news.failures() - own.toldFailures()));
        if (phase == Phase.RUNNING) {
            breaker.reason(news, forks.replacements().areUsedUp()).ifPresent(reason -> {
                phase = Phase.LEAVING;
                outbox.warn(Optional.of(reason));
            });
        }
    }

    /** Now and then, if something has changed. */
    private void tellProgress() {
        if (progressNanos == 0) {
            progressNanos = time.nanos();
        } else if (questions.isTime(progressNanos, TELL_USER_AFTER) && totals.finished() != finishedAtProgress) {
            progressNanos = time.nanos();
            finishedAtProgress = totals.finished();
            outbox.print(console.decided(QueueText.progress(totals, own.taken())));
        }
    }

    /** Surefire's timeout has passed: what is known is reported, and others run the rest. */
    void timeIsOver() {
        if (phase != Phase.COUNTED) {
            counting.count(own.endedAsOwn(), own.withheld());
            phase = Phase.COUNTED;
        }
    }

    /** What the queue should hear last if the run ends too early: it need not wait for the deadline then. */
    Optional<QueueRequest> farewell() {
        boolean holdsSome = phase == Phase.RUNNING || phase == Phase.SEALED || phase == Phase.LEAVING;
        return holdsSome
                ? Optional.of(new QueueRequest.Release(member.identity(), member.identity()))
                : Optional.empty();
    }

    private void claimed(Claim claim) {
        phase = Phase.RUNNING;
        questions.foundSome();
        releases.release(own.claimed(claim));
    }

    /** Does what follows from what forks have said: takes back what is not this machine's, and ends a run alone. */
    void sweep() {
        List<Integer> withheld = releases.takeBack();
        if (phase == Phase.COUNTED) {
            counting.forgo(withheld);
        }
        if (phase == Phase.AGAIN && !later.isEmpty() && questions.wantsWork()) {
            releases.release(own.takeAnyway(later));
            later = List.of();
        }
        if (phase.isWithoutQueue() && phase != Phase.COUNTED && own.isIdle()) {
            endAlone();
        }
    }

    private void endAlone() {
        if (phase == Phase.LAST_CLAIMS) {
            endLastClaims(own.endedAsOwn());
        } else {
            count(own.ended(), false);
        }
    }

    /** If this machine held everything, nothing is unknown. */
    private void endLastClaims(List<Integer> counted) {
        boolean isWhole = counted.size() == suite.suite().size();
        count(counted, isWhole);
        if (!isWhole) {
            FailureText failure =
                    QueueText.unaccounted(goneReason, counted.size(), totals, suite.namesWithout(Set.copyOf(counted)));
            counting.reportError(failure);
            outbox.warn(Optional.ofNullable(failure.message()).map("fine: "::concat));
        }
    }

    private void count(Collection<Integer> counted, boolean isWhole) {
        counting.count(counted, own.withheld());
        outbox.add(new Action.KeepQueue(counting.record(member, counted, isWhole)));
        phase = Phase.COUNTED;
    }

    private void lookedBack(QueueAnswer.Own before) {
        if (before.units().isEmpty()) {
            boolean isToLookFurther = phase == Phase.LOOKING_BACK && member.attempt() == Attempt.LATER;
            phase = isToLookFurther ? Phase.LOOKING_BACK_AT_FAILURES : Phase.JOINING;
            return;
        }
        outbox.print(console.decided(QueueText.again(
                member.name(), before.units().size(), before.failed().size())));
        phase = Phase.AGAIN;
        releases.release(own.takeAnyway(before.failed()));
        later = before.units();
    }

    private void sealed(QueueAnswer.Sealed counted) {
        note(counted.totals());
        sealed = new HashSet<>(counted.units());
        if (phase == Phase.LEAVING) {
            own.loseAll();
            count(sealed, false);
        } else {
            phase = Phase.SEALED;
            questions.foundSome();
        }
    }

    /** The queue has lost this machine: nothing that it has run counts, unless it gets it again. */
    private void unknown() {
        boolean wasMember = phase == Phase.RUNNING || phase == Phase.SEALED || phase == Phase.LEAVING;
        if (wasMember) {
            deaths++;
            member = member.reborn(deaths);
            own.loseAll();
            outbox.warn(Optional.of(QueueText.lost()));
        }
        isAwaitingPublisher = !wasMember;
        phase = Phase.JOINING;
    }

    /** The queue does not answer and will not be asked again. */
    void queueGone(String reason) {
        if (phase.isWithoutQueue()) {
            return;
        }
        goneReason = reason;
        if (member.ownShard().isPresent()) {
            outbox.warn(
                    Optional.of(QueueText.goneForShard(reason, member.ownShard().get())));
            phase = Phase.OWN_SHARD;
            releases.release(own.takeAnyway(unitsOf(member.ownShard().get())));
        } else if (phase == Phase.RUNNING || phase == Phase.SEALED || phase == Phase.LEAVING) {
            outbox.warn(Optional.of(QueueText.goneInMidRun(reason)));
            phase = Phase.LAST_CLAIMS;
        } else {
            progress.fail(QueueText.neverJoined(reason));
        }
    }

    private List<Integer> unitsOf(Shard shard) {
        ShardPlan plan = ShardPlan.of(suite.suite().classes(), progress.past(), shard.count());
        return IntStream.range(0, suite.suite().size())
                .filter(number -> plan.isIn(shard, suite.suite().unit(number)))
                .boxed()
                .toList();
    }
}
