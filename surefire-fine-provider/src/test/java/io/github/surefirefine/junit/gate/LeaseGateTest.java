package io.github.surefirefine.junit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.MethodChain;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaseGateTest {

    private static final String ENGINE = "[engine:junit-jupiter]";
    private static final String OUTER = ENGINE + "/[class:Outer]";
    private static final String INNER = OUTER + "/[nested-class:Inner]";

    private static final TestUnit FACTORY = unit(0, OUTER + "/[test-factory:make()]");
    private static final TestUnit FIRST = unit(0, OUTER + "/[method:first()]");
    private static final TestUnit SECOND = unit(1, OUTER + "/[method:second()]");
    private static final TestUnit NESTED = unit(2, INNER + "/[method:nested()]");
    private static final TestUnit FOREIGN = unit(3, "[engine:junit-vintage]/[runner:Old]/[test:old(Old)]");

    private static final TestUnit THIRD = unit(4, OUTER + "/[method:third()]");
    private static final TestUnit FOURTH = unit(5, OUTER + "/[method:fourth()]");
    private static final TestUnit FIFTH = unit(6, OUTER + "/[method:fifth()]");

    private final LeaseGate gate = gate(new Lease(1, List.of(FIRST, SECOND, NESTED, FOREIGN)));

    @Test
    void everythingMayBeginAsLongAsNothingWasGivenUp() {
        assertThat(gate.refusal(ENGINE)).isNull();
        assertThat(gate.refusal(OUTER)).isNull();
        assertThat(gate.refusal(FIRST.uniqueId())).isNull();
        assertThat(gate.refusal(FIRST.uniqueId() + "/[invocation:#1]")).isNull();
    }

    @Test
    void whatWasGivenUpMayNotBegin() {
        gate.refusal(OUTER);

        assertThat(gate.giveUp(List.of(1))).containsExactly(1);
        assertThat(gate.refusal(SECOND.uniqueId())).isEqualTo(LeaseGate.GIVEN_UP);
        assertThat(gate.isGivenUp(SECOND.uniqueId())).isTrue();
        assertThat(gate.refusal(FIRST.uniqueId())).isNull();
    }

    @Test
    void whatHasBegunIsNotGivenUp() {
        gate.refusal(FIRST.uniqueId());

        assertThat(gate.giveUp(List.of(0, 1))).containsExactly(1);
        assertThat(gate.isGivenUp(FIRST.uniqueId())).isFalse();
    }

    @Test
    void aContainerMayNotBeginWhenAllOfItWasGivenUp() {
        gate.refusal(OUTER);
        gate.giveUp(List.of(2));

        assertThat(gate.refusal(INNER)).isEqualTo(LeaseGate.GIVEN_UP);
        assertThat(gate.refusal(OUTER)).isNull();
    }

    @Test
    void nothingOfASuiteIsGivenUpBeforeItHasBegunAndThenNotItsFirstUnit() {
        String suites = "[engine:junit-platform-suite]";
        String begun = suites + "/[suite:Begun]";
        TestUnit first = unit(0, begun + "/[engine:junit-jupiter]/[class:A]");
        TestUnit second = unit(1, begun + "/[engine:cucumber]/[feature:b]/[scenario:3]");
        TestUnit ofAnother = unit(2, suites + "/[suite:Other]/[engine:junit-jupiter]/[class:A]");
        LeaseGate gate = gate(new Lease(1, List.of(first, second, ofAnother)));
        assertThat(gate.giveUp(List.of(0, 1, 2))).isEmpty();

        gate.beginsFirstIn(begun);
        gate.willBeAskedWithin(begun);
        gate.refusal(first.uniqueId());

        assertThat(gate.giveUp(List.of(0, 1, 2))).containsExactly(1);
        assertThat(gate.refusal(second.uniqueId())).isEqualTo(LeaseGate.GIVEN_UP);
    }

    @Test
    void nothingIsGivenUpBeforeItsEngineHasAskedForTheFirstTime() {
        assertThat(gate.giveUp(List.of(0, 1, 2))).isEmpty();
        assertThat(gate.refusal(FIRST.uniqueId())).isNull();
    }

    @Test
    void whatOtherEnginesRunIsNotGivenUp() {
        gate.refusal(OUTER);

        assertThat(gate.giveUp(List.of(3))).isEmpty();
    }

    @Test
    void whatIsNotInTheLeaseIsNotGivenUp() {
        gate.refusal(OUTER);

        assertThat(gate.giveUp(List.of(77))).isEmpty();
    }

    @Test
    void nothingIsGivenUpWhenAllIsOver() {
        gate.refusal(OUTER);
        gate.close();

        assertThat(gate.giveUp(List.of(0, 1, 2))).isEmpty();
    }

    @Test
    void whatIsLeftOfACancelledLeaseIsSkipped() {
        gate.refusal(OUTER);
        gate.cancel();

        assertThat(gate.refusal(FIRST.uniqueId())).isEqualTo(LeaseGate.CANCELLED);
        assertThat(gate.isGivenUp(FIRST.uniqueId())).as("so it is reported").isFalse();
    }

    @Test
    void aChainIsGivenUpAsAWholeOrRunsToItsEnd() {
        String type = "[engine:testng]/[class:C]";
        String one = type + "/[method:one()]";
        String two = type + "/[method:two()]";
        TestUnit chain = unit(0, MethodChain.id(List.of(one, two)));
        LeaseGate given = gate(new Lease(1, List.of(chain)));
        LeaseGate begun = gate(new Lease(1, List.of(chain)));
        given.willBeAskedWithin(type);
        begun.willBeAskedWithin(type);

        assertThat(given.giveUp(List.of(0))).containsExactly(0);
        assertThat(given.mayBeginOrContinue(one)).isFalse();
        assertThat(given.mayBeginOrContinue(two)).isFalse();
        assertThat(begun.mayBeginOrContinue(two)).isTrue();
        assertThat(begun.giveUp(List.of(0))).isEmpty();
        begun.cancel();
        assertThat(begun.mayBeginOrContinue(one)).isTrue();
    }

    @Test
    void invocationsBeginAsTheyAreClaimed() {
        List<Integer> claimed = new ArrayList<>();
        LeaseGate shared = new LeaseGate(
                new Lease(1, List.of(FACTORY)),
                (unit, number) -> {
                    claimed.add(number);
                    return new Invocations(4, 5);
                },
                wanted -> {},
                InvocationsSoFar.NONE,
                Set.of());
        run(shared, 1);
        run(shared, 2);

        assertThat(shared.share(0).begun()).isEqualTo(2);

        assertThat(shared.invocations().mayBegin(made(3), "")).isFalse();
        assertThat(shared.invocations().mayBegin(made(4), "")).isTrue();
        assertThat(claimed).containsExactly(3);
    }

    @Test
    void whatIsInsideOfAContainerThatAFactoryMakesGoesWithIt() {
        String inside = FACTORY.uniqueId() + "/[dynamic-container:#1]/[dynamic-test:#";
        LeaseGate gate = gate(new Lease(1, List.of(FACTORY)));
        assertThat(gate.invocations().mayBegin(FACTORY.uniqueId() + "/[dynamic-container:#1]", ""))
                .isTrue();
        for (int number = 1; number <= 3; number++) {
            assertThat(gate.invocations().mayBegin(inside + number + "]", "")).isTrue();
            gate.invocations().ended(inside + number + "]");
        }
        gate.invocations().ended(FACTORY.uniqueId() + "/[dynamic-container:#1]");
        run(gate, 2);

        assertThat(gate.share(0).begun()).isEqualTo(2);
    }

    @Test
    void invocationsThatRunSideBySideAreNotShared() {
        LeaseGate parallel = gate(new Lease(1, List.of(FACTORY)));
        for (int number = 1; number <= 3; number++) {
            assertThat(parallel.invocations().mayBegin(made(number), "")).isTrue();
        }
        for (int number = 1; number <= 3; number++) {
            parallel.invocations().ended(made(number));
        }

        assertThat(parallel.share(0)).isEqualTo(InvocationsSoFar.NONE);
    }

    @Test
    void whatStaysWholeIsNotShared() {
        LeaseGate whole = gate(new Lease(1, List.of(FACTORY)));
        whole.invocations().keepWhole(FACTORY);
        for (int number = 1; number <= 3; number++) {
            run(whole, number);
        }

        assertThat(whole.share(0)).isEqualTo(InvocationsSoFar.NONE);
    }

    @Test
    void whatAnotherForkSharesIsNotKeptWholeHere() {
        LeaseGate joining = new LeaseGate(
                new Lease(1, List.of(FACTORY)),
                (unit, number) -> Invocations.NONE,
                wanted -> {},
                new InvocationsSoFar(3, 0),
                Set.of());
        joining.invocations().keepWhole(FACTORY);

        assertThat(joining.invocations().mayBegin(made(1), "")).isFalse();
    }

    private static void run(LeaseGate gate, int number) {
        assertThat(gate.invocations().mayBegin(made(number), "")).isTrue();
        gate.invocations().ended(made(number));
    }

    @Test
    void eachUnitIsEitherBegunOrGivenUp() throws Exception {
        int size = 2_000;
        List<TestUnit> units = IntStream.range(0, size)
                .mapToObj(i -> unit(i, OUTER + "/[method:m" + i + "()]"))
                .toList();
        LeaseGate contested = gate(new Lease(1, units));
        contested.refusal(OUTER);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService jupiter = Executors.newSingleThreadExecutor();
        try {
            Future<List<Integer>> begun = jupiter.submit(() -> {
                List<Integer> admitted = new ArrayList<>();
                start.await();
                for (TestUnit unit : units) {
                    if (contested.refusal(unit.uniqueId()) == null) {
                        admitted.add(unit.index());
                    }
                }
                return admitted;
            });
            List<Integer> given = new ArrayList<>();
            start.await();
            for (int from = size; from > 0; from -= 100) {
                given.addAll(contested.giveUp(
                        IntStream.range(from - 100, from).boxed().toList()));
            }

            given.addAll(begun.get());
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, size).boxed().toList());
        } finally {
            jupiter.shutdownNow();
        }
    }

    @Test
    void unitsOfOtherForksArePassedOverWhileThereAreOwnOnes() {
        LeaseGate extensible = extensible(wanted -> {
            throw new AssertionError("asked for " + wanted);
        });

        assertThat(extensible.refusal(OUTER)).isNull();
        assertThat(extensible.refusal(SECOND.uniqueId())).isEqualTo(LeaseGate.GIVEN_UP);
        assertThat(extensible.refusal(FIRST.uniqueId())).isNull();
    }

    @Test
    void moreUnitsAreClaimedAfterTheOwnOnes() {
        List<List<Integer>> asked = new ArrayList<>();
        LeaseGate[] extensible = new LeaseGate[1];
        extensible[0] = extensible(wanted -> {
            asked.add(wanted);
            extensible[0].extend(asked.size() == 1 ? List.of(4) : List.of());
        });
        extensible[0].refusal(FIRST.uniqueId());

        assertThat(extensible[0].refusal(SECOND.uniqueId())).isEqualTo(LeaseGate.GIVEN_UP);
        assertThat(extensible[0].refusal(THIRD.uniqueId())).isNull();
        assertThat(extensible[0].isGivenUp(THIRD.uniqueId())).isFalse();
        assertThat(extensible[0].refusal(FOURTH.uniqueId())).isEqualTo(LeaseGate.GIVEN_UP);
        assertThat(extensible[0].refusal(FIFTH.uniqueId())).isEqualTo(LeaseGate.GIVEN_UP);
        assertThat(asked)
                .as("only what JUnit will reach, and not after it got nothing")
                .containsExactly(List.of(1, 4, 5, 6), List.of(5, 6));
    }

    @Test
    void whatWasGivenUpCanComeBack() {
        LeaseGate[] owner = new LeaseGate[1];
        owner[0] = new LeaseGate(
                new Lease(1, List.of(FIRST, SECOND, NESTED), List.of(), true),
                (unit, number) -> Invocations.NONE,
                wanted -> owner[0].extend(wanted),
                InvocationsSoFar.NONE,
                Set.of());
        owner[0].refusal(FIRST.uniqueId());
        assertThat(owner[0].giveUp(List.of(1, 2))).containsExactlyInAnyOrder(1, 2);

        assertThat(owner[0].isGone(SECOND.uniqueId())).isFalse();
        assertThat(owner[0].isGone(INNER))
                .as("a nested class has fixtures of its own")
                .isTrue();
        assertThat(owner[0].refusal(SECOND.uniqueId())).isNull();
        assertThat(owner[0].giveUp(List.of(1))).as("it has begun").isEmpty();
        assertThat(owner[0].refusal(INNER)).isEqualTo(LeaseGate.GIVEN_UP);
    }

    @Test
    void whatAForkGotLaterCanBeTakenBackAgain() {
        LeaseGate[] extensible = new LeaseGate[1];
        extensible[0] = extensible(wanted -> extensible[0].extend(wanted));
        extensible[0].refusal(FIRST.uniqueId());
        extensible[0].refusal(SECOND.uniqueId());

        assertThat(extensible[0].giveUp(List.of(1, 4, 5))).containsExactlyInAnyOrder(4, 5);
        assertThat(extensible[0].refusal(FIFTH.uniqueId())).isNull();
    }

    @Test
    void nothingIsClaimedOnceTheRestIsSkipped() {
        LeaseGate extensible = extensible(wanted -> {
            throw new AssertionError("asked for " + wanted);
        });
        extensible.refusal(FIRST.uniqueId());
        extensible.cancel();

        assertThat(extensible.refusal(SECOND.uniqueId())).isEqualTo(LeaseGate.GIVEN_UP);
    }

    /** This fork holds the first unit; others hold three more of the class, and one of a nested class. */
    private static LeaseGate extensible(Consumer<List<Integer>> claimUnits) {
        return new LeaseGate(
                new Lease(1, List.of(FIRST, SECOND, NESTED, THIRD, FOURTH, FIFTH), List.of(1, 2, 4, 5, 6), true),
                (unit, number) -> Invocations.NONE,
                claimUnits,
                InvocationsSoFar.NONE,
                Set.of());
    }

    /** No invocations are claimed here. */
    private static LeaseGate gate(Lease lease) {
        return new LeaseGate(
                lease,
                (unit, number) -> {
                    throw new AssertionError("nobody shares invocations");
                },
                wanted -> {},
                InvocationsSoFar.NONE,
                Set.of());
    }

    private static String made(int number) {
        return FACTORY.uniqueId() + "/[dynamic-test:#" + number + "]";
    }

    private static TestUnit unit(int index, String uniqueId) {
        return new TestUnit(index, 0, TestSet.NONE, uniqueId, 1);
    }
}
