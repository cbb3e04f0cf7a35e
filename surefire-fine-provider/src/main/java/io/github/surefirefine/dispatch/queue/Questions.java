package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueTotals;
import io.github.surefirefine.schedule.WithheldWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a member of a queue asks, and when: as seldom as possible, but before its forks have nothing to do. */
final class Questions {

    /** Results are told together, unless the machine needs work. */
    private static final Duration TELL_AFTER = Duration.ofMillis(250);

    /** A claim is renewed many times before its deadline. */
    private static final int RENEWALS = 8;

    /** How soon the queue is asked again if there was nothing. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** A fork should have that much to do before the next claim arrives. */
    private static final Duration AHEAD = Duration.ofMillis(200);

    private static final int MOST_WARM = 16;

    private final Run run;
    private final OwnUnits own;
    private final Forks forks;
    private final EventTime time;

    /** The class that each fork has entered last. */
    private final Map<ForkId, Integer> warm = new LinkedHashMap<>();

    private long toldNanos;
    private long nothingNanos;
    private boolean foundNothing;

    Questions(Run run, OwnUnits own, Forks forks, EventTime time) {
        this.run = run;
        this.own = own;
        this.forks = forks;
        this.time = time;
    }

    /** A fork has entered a class. */
    void entered(ForkId fork, int classNumber) {
        warm.remove(fork);
        warm.put(fork, classNumber);
    }

    /** The machine has just joined. */
    void joined() {
        toldNanos = time.nanos();
        foundNothing = false;
    }

    /** There is work again. */
    void foundSome() {
        foundNothing = false;
    }

    /** There was nothing to take. */
    void foundNothing() {
        foundNothing = true;
        nothingNanos = time.nanos();
    }

    /**
     * Whether a fork waits, or will soon. As long as all forks are busy, nothing is claimed: another machine may be free
     * earlier.
     */
    boolean wantsWork() {
        WithheldWork work = run.scheduler().withheld();
        long forAll = AHEAD.toNanos() * Math.max(1, forks.table().distinctNumbers());
        return forks.idle().anyWaits()
                || (work.unbegunNanos() < forAll && work.nextFreeNanos(time.nanos()) < AHEAD.toNanos());
    }

    /** The question of a machine that runs tests. */
    Optional<QueueRequest> ofRunning(QueueMember member, QueueTotals totals) {
        boolean wantsWork = wantsWork() && mayTakeAgain();
        Duration renewal = member.deadline().dividedBy(RENEWALS);
        if ((own.hasNews() && (wantsWork || isTime(toldNanos, TELL_AFTER))) || isTime(toldNanos, renewal)) {
            toldNanos = time.nanos();
            return Optional.of(new QueueRequest.Tell(member.identity(), own.tell()));
        }
        if (foundNothing && totals.open() == 0 && totals.held() == 0 && !own.holdsSome()) {
            return Optional.of(new QueueRequest.Seal(member.identity()));
        }
        return wantsWork ? Optional.of(take(member)) : Optional.empty();
    }

    /** The question of a machine whose results are sealed: work of others may still come to it. */
    Optional<QueueRequest> ofSealed(QueueMember member) {
        return mayTakeAgain() ? Optional.of(take(member)) : Optional.empty();
    }

    private QueueRequest take(QueueMember member) {
        List<Integer> latestFirst = new ArrayList<>(warm.values());
        Collections.reverse(latestFirst);
        return new QueueRequest.Take(
                member.identity(),
                latestFirst.stream().distinct().limit(MOST_WARM).toList());
    }

    private boolean mayTakeAgain() {
        return !foundNothing || isTime(nothingNanos, LOOK_AGAIN);
    }

    /** Whether that much time has passed. */
    boolean isTime(long sinceNanos, Duration patience) {
        return time.nanos() - sinceNanos >= patience.toNanos();
    }

    /** Whether it is time to ask once more what was asked then. */
    boolean isTimeToAskAgain(long askedNanos) {
        return isTime(askedNanos, LOOK_AGAIN);
    }
}
