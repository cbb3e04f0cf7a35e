package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.queue.QueueMember;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.options.QueueOptions.Attempt;
import io.github.surefirefine.queue.Claim;
import io.github.surefirefine.queue.ClaimNews;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueTotals;
import io.github.surefirefine.queue.UnitResult;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a machine asks the queue that it shares with others, and tells it. */
class MemberOfSharedRunTest {

    private static final RunPlan PLAN =
            new PlanMaker().with(new ClassTraits(true, true)).split("demo.A", 3).plan();

    private static final QueueTotals OTHERS_PASS = new QueueTotals(3, 0, 3, 10, 0, 2, 4, 0);

    private static final QueueTotals NOBODY_PASSES = new QueueTotals(3, 0, 3, 0, 0, 2, 4, 0);

    private final Rig rig = new Rig(
            ForkUse.REUSED,
            Optional.of(new QueueMember(
                    "queue",
                    "id",
                    "machine",
                    Attempt.FIRST,
                    Duration.ofSeconds(60),
                    OptionalInt.of(2),
                    Optional.empty())));

    private final List<QueueRequest> asked = new ArrayList<>();

    /** Whether the last question, which has told the last result, is not answered. */
    private boolean lastTold;

    @Test
    void aFailedFixtureIsOneFailureAndTripsTheBreaker() {
        Lease lease = claimEverything();
        String set = PLAN.classes().get(0).sets().get(0).uniqueId();
        rig.say(1, new ToConductor.SetOpened(set, Entry.ofSet(set)));
        rig.say(1, new ToConductor.SetFailed(Entries.setFailure(set, FailurePhase.BEFORE_TESTS, Entry.ofSet(set))));
        lease.units().forEach(unit -> rig.say(1, new ToConductor.UnitFinished(unit.index())));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(results().stream().mapToInt(UnitResult::failures)).containsExactly(1, 0, 0);
        answer(new QueueAnswer.Told(List.of(), List.of(), OTHERS_PASS));
        assertThat(next()).isEqualTo(new QueueRequest.Leave("id"));
        assertThat(rig.console()).anyMatch(line -> line.contains("the first 2 units of this machine have all failed"));
    }

    /** A test that nothing is known of is expected to take a second. */
    @Test
    void nothingIsClaimedAsLongAsAllForksAreBusy() {
        Lease lease = claim(List.of(0));
        String set = PLAN.classes().get(0).sets().get(0).uniqueId();
        rig.say(1, new ToConductor.SetOpened(set, Entry.ofSet(set)));
        rig.say(1, new ToConductor.UnitStarted(lease.units().get(0).index()));

        rig.seconds(0.5);
        rig.tick();
        assertThat(next()).isInstanceOf(QueueRequest.Tell.class);
        answer(new QueueAnswer.Told(List.of(), List.of(), NOBODY_PASSES));
        assertThat(rig.asked()).noneMatch(Action.AskQueue.class::isInstance);

        rig.seconds(0.4);
        rig.tick();
        assertThat(next()).isInstanceOf(QueueRequest.Take.class);
    }

    @Test
    void aMachineOfAnotherVersionRunsNothingAndFails() {
        rig.begin();
        rig.join(1);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
        assertThat(next()).isInstanceOf(QueueRequest.ReadOwn.class);
        answer(new QueueAnswer.OtherVersion("1.0", "1.1"));

        assertThat(rig.dispatcher.failure())
                .hasValue(
                        Trouble.QUEUE_VERSION.tell(
                                "fine: this machine has surefire-fine 1.1, but the queue was begun by"
                                        + " a machine with 1.0. Give all machines the same version, and start a new run of all of them"));
        assertThat(rig.orders(1)).anyMatch(ToFork.Abort.class::isInstance).noneMatch(ToFork.RunLease.class::isInstance);
    }

    private Lease claimEverything() {
        return claim(List.of(0, 1, 2));
    }

    private Lease claim(List<Integer> units) {
        rig.begin();
        rig.join(1);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
        assertThat(next()).isInstanceOf(QueueRequest.ReadOwn.class);
        answer(new QueueAnswer.Own(List.of(), List.of()));
        assertThat(next()).isInstanceOf(QueueRequest.Join.class);
        answer(new QueueAnswer.Joined(NOBODY_PASSES));
        assertThat(next()).isInstanceOf(QueueRequest.Take.class);
        answer(new QueueAnswer.Claimed(new Claim(1, units), NOBODY_PASSES));
        return rig.lease(1);
    }

    /** What the queue is told of all units; it takes everything. */
    private List<UnitResult> results() {
        List<UnitResult> results = new ArrayList<>();
        for (int turn = 0; turn < 20 && results.size() < 3; turn++) {
            rig.seconds(1);
            rig.tick();
            QueueRequest request = next();
            if (request instanceof QueueRequest.Tell tell) {
                tell.claims().stream().map(ClaimNews::results).forEach(results::addAll);
                lastTold = results.size() == 3;
            }
            if (!lastTold) {
                answer(
                        request instanceof QueueRequest.Tell
                                ? new QueueAnswer.Told(List.of(), List.of(), NOBODY_PASSES)
                                : new QueueAnswer.NothingNow(NOBODY_PASSES));
            }
        }
        return results;
    }

    private QueueRequest next() {
        for (Action action : rig.asked()) {
            if (action instanceof Action.AskQueue ask) {
                asked.add(ask.request());
            }
        }
        return asked.remove(0);
    }

    private void answer(QueueAnswer answer) {
        rig.heard(new Event.QueueAnswered(answer));
    }
}
