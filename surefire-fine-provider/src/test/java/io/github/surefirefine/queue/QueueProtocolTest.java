package io.github.surefirefine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.queue.QueueAnswer.AllCounted;
import io.github.surefirefine.queue.QueueAnswer.BeingPublished;
import io.github.surefirefine.queue.QueueAnswer.Claimed;
import io.github.surefirefine.queue.QueueAnswer.Joined;
import io.github.surefirefine.queue.QueueAnswer.NotYet;
import io.github.surefirefine.queue.QueueAnswer.NothingNow;
import io.github.surefirefine.queue.QueueAnswer.Published;
import io.github.surefirefine.queue.QueueAnswer.Sealed;
import io.github.surefirefine.queue.QueueAnswer.ToPublish;
import io.github.surefirefine.queue.QueueAnswer.Told;
import io.github.surefirefine.queue.QueueAnswer.Unknown;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the machines can rely on, whatever happens. */
class QueueProtocolTest {

    private static final int SEEDS = 10;
    private static final int GAMES_PER_SEED = 25;
    private static final long DEADLINE = 1_000;

    private final QueueModel queue = new QueueModel(new QueueRules("1.0", DEADLINE, 5_000, 16, 4, 1_000, 200));
    private long now = 1;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachUnitCountsOnceAndEveryMachineKnowsWhich(long seed) {
        for (int j = 0; j < GAMES_PER_SEED; j++) {
            long i = seed * GAMES_PER_SEED + j;
            QueueModel model = new QueueModel(QueueGame.RULES);
            QueueGame game = new QueueGame(i, 20, 12, (request, time) -> {
                QueueAnswer answer = model.answer(request, time);
                model.check();
                if (answer instanceof AllCounted all) {
                    assertThat(all.totals().finished()).isEqualTo(all.totals().units());
                }
                return answer;
            });

            game.play(300);
            game.finish();

            Map<String, List<Integer>> counted = game.counted();
            counted.forEach((machine, units) ->
                    assertThat(units).as("game %d, machine %s", i, machine).isEqualTo(game.believed(machine)));
            assertThat(counted.values().stream().flatMap(List::stream).sorted().toList())
                    .as("game %d", i)
                    .isEqualTo(IntStream.range(0, game.units()).boxed().toList());
        }
    }

    @Test
    void aLateResultIsRefused() {
        publish("a", 1);
        join("a", "b");
        Claim late = claim("a");
        now += DEADLINE + 1;
        Claim again = claim("b");

        assertThat(tell("b", result(again, 0))).matches(told -> told.lostUnits().isEmpty());
        Told told = tell("a", result(late, 0));

        assertThat(told.lostUnits()).containsExactly(0);
        assertThat(told.totals().tests()).isEqualTo(1);
    }

    @Test
    void aRepeatedResultCountsOnce() {
        publish("a", 1);
        join("a");
        ClaimNews news = result(claim("a"), 0);
        tell("a", news);

        Told told = tell("a", news);

        assertThat(told.lostUnits()).isEmpty();
        assertThat(told.totals().tests()).isEqualTo(1);
    }

    @Test
    void aClaimWhoseAnswerWasLostComesBack() {
        publish("a", 1);
        join("a");
        Claim lost = claim("a");

        assertThat(tell("a").totals().open()).isEqualTo(1);

        assertThat(claim("a").units()).isEqualTo(lost.units());
    }

    @Test
    void aLongUnitIsNotLostWhileTheMachineIsHeard() {
        publish("a", 1);
        join("a", "b");
        Claim claim = claim("a");

        for (int i = 0; i < 10; i++) {
            now += DEADLINE;
            assertThat(tell("a", new ClaimNews(claim.number(), claim.units(), List.of()))
                            .lostClaims())
                    .isEmpty();
            assertThat(take("b")).isInstanceOf(NothingNow.class);
        }

        assertThat(tell("a", result(claim, 0)).lostUnits()).isEmpty();
    }

    @Test
    void aPausedMachineHasDiedForTheOthersIfTheyNeededItsWork() {
        publish("a", 1);
        join("a", "b");
        Claim claim = claim("a");
        tell("a", result(claim, 0));
        now += DEADLINE + 1;
        assertThat(claim("b").units()).containsExactly(0);

        assertThat(ask(new QueueRequest.Take("a", List.of()))).isInstanceOf(Unknown.class);
        assertThat(ask(new QueueRequest.Seal("a"))).isInstanceOf(Unknown.class);
        assertThat(ask(new QueueRequest.Join("a", "a", 1, "suite"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aPausedMachineGoesOnIfNobodyHasMissedIt() {
        publish("a", 1);
        join("a", "b");
        Claim claim = claim("a");
        now += DEADLINE + 1;

        assertThat(tell("a", result(claim, 0)).lostUnits()).isEmpty();
    }

    @Test
    void stolenUnitsAreTold() {
        publish("a", 2);
        join("a", "b");
        Claim all = claim("a");
        assertThat(all.units()).hasSize(1);
        Claim rest = claim("a");

        Claim stolen = claim("b");

        assertThat(tell("a", news(all), news(rest)).lostUnits()).isEqualTo(stolen.units());
    }

    @Test
    void whatAMachineHasTakenBackIsNotToldAsStolen() {
        publish("a", 1);
        join("a", "b");
        Claim first = claim("a");
        claim("b");
        ask(new QueueRequest.Leave("b"));
        Claim again = claim("a");
        assertThat(again.units()).isEqualTo(first.units());

        Told told = tell("a", news(first), news(again));

        assertThat(told.lostUnits()).isEmpty();
        assertThat(told.lostClaims()).containsExactly(first.number());
    }

    @Test
    void aPublisherThatDiesIsFollowed() {
        assertThat(ask(new QueueRequest.Join("a", "a", 1, "suite"))).isInstanceOf(ToPublish.class);
        assertThat(ask(new QueueRequest.Join("b", "b", 1, "suite"))).isInstanceOf(BeingPublished.class);
        ask(new QueueRequest.Publish("a", 0, List.of(new PublishedClass(3, List.of(), 0)), List.of()));
        now += DEADLINE + 1;

        publish("b", 1);

        assertThat(ask(new QueueRequest.Publish("a", 1, List.of(), List.of()))).isInstanceOf(Unknown.class);
        assertThat(ask(new QueueRequest.Join("a", "a", 1, "suite")))
                .isInstanceOfSatisfying(
                        Joined.class,
                        joined -> assertThat(joined.totals().units()).isEqualTo(1));
    }

    @Test
    void nothingEndsWhileAResultMayBeLost() {
        publish("a", 2);
        join("a", "b");
        Claim first = claim("a");
        Claim second = claim("b");
        assertThat(ask(new QueueRequest.Seal("a"))).isInstanceOf(NotYet.class);
        tell("a", result(first, first.units().get(0)));
        tell("b", result(second, second.units().get(0)));
        assertThat(ask(new QueueRequest.Seal("a"))).isInstanceOf(Sealed.class);

        assertThat(take("a")).isInstanceOf(NothingNow.class);
        ask(new QueueRequest.Seal("b"));

        assertThat(take("a")).isInstanceOf(AllCounted.class);
    }

    private QueueAnswer ask(QueueRequest request) {
        QueueAnswer answer = queue.answer(request, now);
        queue.check();
        return answer;
    }

    /** A class for each unit. */
    private void publish(String machine, int units) {
        ask(new QueueRequest.Join(machine, machine, 1, "suite"));
        List<PublishedClass> classes = IntStream.range(0, units)
                .mapToObj(i -> new PublishedClass(1, List.of(10_000L), 0))
                .toList();
        ask(new QueueRequest.Publish(machine, 0, classes, List.of()));
        assertThat(ask(new QueueRequest.FinishPublishing(machine, units, units)))
                .isInstanceOf(Published.class);
    }

    private void join(String... machines) {
        for (String machine : machines) {
            assertThat(ask(new QueueRequest.Join(machine, machine, 1, "suite"))).isInstanceOf(Joined.class);
        }
    }

    private QueueAnswer take(String machine) {
        return ask(new QueueRequest.Take(machine, List.of()));
    }

    private Claim claim(String machine) {
        return ((Claimed) take(machine)).claim();
    }

    private Told tell(String machine, ClaimNews... news) {
        return (Told) ask(new QueueRequest.Tell(machine, List.of(news)));
    }

    private static ClaimNews news(Claim claim) {
        return new ClaimNews(claim.number(), List.of(), List.of());
    }

    private static ClaimNews result(Claim claim, int unit) {
        return new ClaimNews(claim.number(), List.of(), List.of(new UnitResult(unit, 1, 0, 10_000)));
    }
}
