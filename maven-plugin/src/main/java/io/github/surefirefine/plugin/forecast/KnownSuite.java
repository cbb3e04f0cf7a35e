package io.github.surefirefine.plugin.forecast;

import io.github.surefirefine.history.ClassRecord;
import io.github.surefirefine.history.History;
import io.github.surefirefine.history.UnitKey;
import io.github.surefirefine.schedule.forkcount.ForksThatPay;
import io.github.surefirefine.schedule.forkcount.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * What a history knows about a suite.
 *
 * @param classes in the order of their names
 * @param machine with what the last run has taken of it
 * @param forksThatPay how many forks the provider starts, if forkCount allows that many
 */
public record KnownSuite(List<ClassCost> classes, Machine machine, int forksThatPay) {

    private static final long NANOS_PER_MICRO = 1_000;

    /** More than any machine has room for. */
    private static final int MOST_FORKS = 256;

    public KnownSuite {
        classes = List.copyOf(classes);
    }

    /**
     * Everything that is known.
     *
     * @param processors of the machine on which it is to run
     */
    public static KnownSuite of(History history, int processors) {
        List<ClassCost> costs = new ArrayList<>();
        history.classes().forEach((name, known) -> costs.add(cost(name, known)));
        int forks = history.workload(history.classes().keySet())
                .map(work -> ForksThatPay.of(work, processors, MOST_FORKS))
                .orElseGet(() -> ForksThatPay.ofUnknown(costs.size(), processors));
        return new KnownSuite(costs, machine(history, costs, processors), forks);
    }

    private static ClassCost cost(String name, ClassRecord known) {
        List<UnitCost> units = new ArrayList<>();
        known.units().forEach((key, unit) -> units.add(new UnitCost(UnitKey.text(key), unit.micros())));
        return new ClassCost(name, known.setupMicros().orElse(0), units);
    }

    private static Machine machine(History history, List<ClassCost> costs, int processors) {
        double seenMicros = costs.stream().mapToLong(ClassCost::totalMicros).sum();
        if (history.load().isEmpty() || seenMicros == 0) {
            return new Machine(processors);
        }
        Workload work = history.workload(history.classes().keySet()).orElseThrow();
        return new Machine(
                processors,
                work.cpuNanos() / NANOS_PER_MICRO,
                work.warmUpNanos() / NANOS_PER_MICRO,
                work.totalNanos() / (NANOS_PER_MICRO * seenMicros));
    }
}
