package io.github.surefirefine.junit.gate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InvocationGateTest {

    private final Deque<Invocations> answers = new ArrayDeque<>();
    private final List<Integer> asked = new ArrayList<>();
    private final InvocationGate first = InvocationGate.first(0, this::claim);

    private Invocations claim(int unit, int number) {
        asked.add(number);
        return answers.remove();
    }

    @Test
    void allMayBeginWhereNobodyElseWantsAny() {
        assertThat(begun(first, 1, 5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(asked).isEmpty();
        assertThat(first.seen()).isEqualTo(5);
    }

    @Test
    void whatIsSharedIsClaimed() {
        begun(first, 1, 2);

        assertThat(first.share().begun()).isEqualTo(2);

        answers.add(new Invocations(5, 7));
        answers.add(new Invocations(9, 10));
        assertThat(begun(first, 3, 9)).containsExactly(5, 6, 9);
        assertThat(asked).containsExactly(3, 7);
    }

    /** The thread that brings the answer may have to handle such a request first, from one more fork that wants to join. */
    @Test
    void itCanBeSharedAgainWhileAnInvocationIsClaimed() {
        List<InvocationGate> gates = new ArrayList<>();
        InvocationGate gate = InvocationGate.first(0, (unit, number) -> {
            InvocationsSoFar sharedAgain = CompletableFuture.supplyAsync(gates.get(0)::share)
                    .orTimeout(10, SECONDS)
                    .join();
            assertThat(sharedAgain).isEqualTo(InvocationsSoFar.NONE);
            return new Invocations(number, number + 1);
        });
        gates.add(gate);
        begun(gate, 1, 2);
        gate.share();

        assertThat(begun(gate, 3, 3)).containsExactly(3);
    }

    @Test
    void aForkThatJoinsPassesOverWhatHasBegun() {
        begun(first, 1, 3);
        InvocationGate joining = InvocationGate.joining(0, this::claim, first.share());

        answers.add(new Invocations(4, 5));
        answers.add(new Invocations(6, 7));
        assertThat(begun(joining, 1, 6)).containsExactly(4, 6);
        assertThat(asked).containsExactly(4, 5);
        assertThat(joining.isDifferent()).isFalse();
    }

    @Test
    void aForkThatFindsSomethingElseRunsNothing() {
        begun(first, 1, 3);
        InvocationsSoFar found = first.share();
        InvocationGate joining = InvocationGate.joining(0, this::claim, new InvocationsSoFar(3, found.names() + 1));

        assertThat(begun(joining, 1, 6)).isEmpty();
        assertThat(joining.isDifferent()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void whoeverAsksAgainGetsTheSameAnswer() {
        begun(first, 1, 2);
        first.share();
        answers.add(new Invocations(4, 5));
        begun(first, 3, 4);

        assertThat(begun(first, 1, 4)).containsExactly(1, 2, 4);
        assertThat(asked).as("the conductor, once").containsExactly(3);
        assertThat(first.seen()).isEqualTo(4);
    }

    @Test
    void tooFewCannotBeShared() {
        assertThat(first.share()).isEqualTo(InvocationsSoFar.NONE);
        begun(first, 1, 1);
        assertThat(first.share()).isEqualTo(InvocationsSoFar.NONE);
        assertThat(begun(first, 2, 3)).containsExactly(2, 3);
    }

    @Test
    void whatBeginsInNoOrderCannotBeShared() {
        first.mayBegin(2, "b");
        first.mayBegin(1, "a");
        first.mayBegin(3, "c");

        assertThat(first.share()).isEqualTo(InvocationsSoFar.NONE);

        InvocationGate joining = InvocationGate.joining(0, this::claim, new InvocationsSoFar(2, 0));
        assertThat(joining.mayBegin(3, "c")).isFalse();
        assertThat(joining.isDifferent()).isTrue();
    }

    @Test
    void nothingIsSharedTwice() {
        begun(first, 1, 3);
        first.share();

        assertThat(first.share()).isEqualTo(InvocationsSoFar.NONE);
    }

    private static List<Integer> begun(InvocationGate gate, int from, int to) {
        List<Integer> begun = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            if (gate.mayBegin(number, "name " + number)) {
                begun.add(number);
            }
        }
        return begun;
    }
}
