package io.github.surefirefine.plugin.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.plugin.queue.ShownQueue;
import io.github.surefirefine.queue.MachineState;
import io.github.surefirefine.queue.MachineState.State;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueAnswer.Picture;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueTotals;
import io.github.surefirefine.queue.SharedQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueLookTest {

    private static final QueueTotals SOME = new QueueTotals(5, 2, 1, 2, 0, 1, 4, 0);
    private static final QueueTotals NONE = new QueueTotals(0, 0, 0, 0, 0, 0, 0, 0);

    private final Queue queue = new Queue();

    @Test
    void changesNothing() throws Exception {
        queue.states = List.of(state(State.RUNNING));

        assertThat(look().look().machines())
                .extracting(ShownQueue.Machine::state)
                .containsExactly("running");
        assertThat(queue.asked).hasExactlyElementsOfTypes(QueueRequest.Look.class);
        assertThat(queue.isClosed).isTrue();
    }

    @Test
    void declaresAMachineDead() throws Exception {
        queue.states = List.of(state(State.RUNNING));

        assertThat(look().release("build-1").machines())
                .extracting(ShownQueue.Machine::state)
                .containsExactly("dead");
        assertThat(queue.asked)
                .hasExactlyElementsOfTypes(
                        QueueRequest.Look.class, QueueRequest.Release.class, QueueRequest.Look.class);
    }

    @Test
    void knowsNoMachineOfThatName() {
        queue.states = List.of(state(State.RUNNING));

        assertThatThrownBy(() -> look().release("build-2"))
                .isInstanceOf(NothingKnownException.class)
                .hasMessageStartingWith("no machine of the queue 4711/a/b is named build-2");
    }

    @Test
    void thereIsNoSuchQueue() {
        queue.totals = NONE;

        assertThatThrownBy(() -> look().look())
                .isInstanceOf(NothingKnownException.class)
                .hasMessageStartingWith("there is no queue 4711/a/b on that server: ");
        assertThat(queue.isClosed).isTrue();
    }

    @Test
    void aQueueOfAnotherVersionIsNotRead() {
        queue.other = Optional.of(new QueueAnswer.OtherVersion("1.0", "1.1"));

        assertThatThrownBy(() -> look().release("build-1"))
                .isInstanceOf(NothingKnownException.class)
                .hasMessage("the queue 4711/a/b was begun by surefire-fine 1.0, and this goal is of 1.1: give"
                        + " fine-maven-plugin and surefire-fine-provider the same version");
    }

    @Test
    void aQueueWithoutASuiteYetHasMachines() throws Exception {
        queue.totals = NONE;
        queue.states = List.of(state(State.RUNNING));

        assertThat(look().look().machines()).hasSize(1);
    }

    @Test
    void theServerDoesNotAnswer() {
        queue.isSilent = true;

        assertThatThrownBy(() -> look().look())
                .isInstanceOf(QueueException.class)
                .hasMessage("nobody is there");
        assertThat(queue.isClosed).isTrue();
    }

    private QueueLook look() {
        QueueOptions options = FineOptions.parse(
                        Map.of("fine.queue", "redis://localhost", "fine.queue.name", "4711/a/b"))
                .queue()
                .orElseThrow();
        assertThat(options.name()).hasValue("4711/a/b");
        return new QueueLook("4711/a/b", options, given -> queue);
    }

    private static MachineState state(State state) {
        return new MachineState("id", "build-1", state, 4, 10, 1, 2, 0);
    }

    /** Knows one machine at most. */
    private static final class Queue implements SharedQueue {

        private final List<QueueRequest> asked = new ArrayList<>();
        private QueueTotals totals = SOME;
        private List<MachineState> states = List.of();
        private Optional<QueueAnswer> other = Optional.empty();
        private boolean isSilent;
        private boolean isClosed;

        @Override
        public QueueAnswer ask(QueueRequest request) throws QueueException {
            if (isSilent) {
                throw new QueueException("nobody is there", true);
            }
            asked.add(request);
            if (request instanceof QueueRequest.Release) {
                states = List.of(state(State.DEAD));
            }
            return other.orElse(new Picture(totals, states));
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
