package io.github.surefirefine.plugin.queue;

import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.queue.MachineState;
import io.github.surefirefine.queue.QueueAnswer.Picture;
import io.github.surefirefine.queue.QueueTotals;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a queue looks like.
 *
 * @param queue its name
 * @param units of the suite
 * @param finished units that have a result
 * @param open units that no machine holds
 * @param held units that machines hold and have not finished
 * @param tests results of tests
 * @param failures tests that have failed
 * @param forks of all machines that are alive
 * @param leftMicros how long the open units are expected to take on all forks together; 0 if that is not known
 * @param machines by their names
 */
public record ShownQueue(
        String queue,
        int units,
        int finished,
        int open,
        int held,
        int tests,
        int failures,
        int forks,
        long leftMicros,
        List<Machine> machines)
        implements Answer {

    /**
     * A machine.
     *
     * @param state what it does: {@code running}, {@code sealed}, {@code left} or {@code dead}
     * @param heardMillisAgo when it last asked for something
     */
    public record Machine(
            String name, String state, int forks, long heardMillisAgo, int held, int finished, int failures) {

        private static Machine of(MachineState state) {
            return new Machine(
                    state.name(),
                    state.state().name().toLowerCase(Locale.ROOT),
                    state.forks(),
                    state.heardMillisAgo(),
                    state.held(),
                    state.finished(),
                    state.failures());
        }
    }

    public ShownQueue {
        machines = List.copyOf(machines);
    }

    /** From what the queue has answered. */
    public static ShownQueue of(String queue, Picture picture) {
        QueueTotals totals = picture.totals();
        return new ShownQueue(
                queue,
                totals.units(),
                totals.finished(),
                totals.open(),
                totals.held(),
                totals.tests(),
                totals.failures(),
                totals.forks(),
                totals.forks() == 0 ? 0 : totals.leftMicros() / totals.forks(),
                // Numbers as names are in order, too.
                picture.machines().stream()
                        .map(Machine::of)
                        .sorted(Comparator.comparing(
                                        (Machine machine) -> machine.name().length())
                                .thenComparing(Machine::name))
                        .toList());
    }

    @Override
    public List<String> lines(Page page) {
        return new ShownQueueText(this, page).lines();
    }
}
