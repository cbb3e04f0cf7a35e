package io.github.surefirefine.schedule.forkcount;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many extra forks are worth starting for parts of classes that other forks have entered. Each must save more than
 * it costs: its start, and the setup of the class. Keeps no state.
 */
public final class ExtraForks {

    private final Pace pace;
    private final PlannedUnits planned;

    public ExtraForks(Pace pace, PlannedUnits planned) {
        this.pace = pace;
        this.planned = planned;
    }

    /** A class with the work that occupies its forks, and the work that others could take. */
    private static final class Team {

        private final List<Long> busyNanos = new ArrayList<>();
        private final List<TestUnit> pieces = new ArrayList<>();
        private long elapsedNanos;
    }

    /**
     * Counts the forks that are worth starting.
     *
     * @param opened classes that have begun and have units that no fork holds
     * @param most the most forks that could be started
     * @param startNanos what it takes to start one
     */
    public int worthStarting(
            Collection<Grant> grants, Collection<ClassQueue> opened, int most, long startNanos, long nowNanos) {
        Map<ClassQueue, Team> teams = new LinkedHashMap<>();
        for (Grant grant : grants) {
            if (grant.isBegun()) {
                join(teams, grant, nowNanos);
            }
        }
        int forks = 0;
        for (Map.Entry<ClassQueue, Team> entry : teams.entrySet()) {
            ClassQueue queue = entry.getKey();
            if (opened.contains(queue)) {
                entry.getValue().pieces.addAll(queue.withoutFork());
            }
            forks += worthStarting(queue, entry.getValue(), most - forks, startNanos);
        }
        return forks;
    }

    private void join(Map<ClassQueue, Team> teams, Grant grant, long nowNanos) {
        ClassQueue queue = planned.classOf(grant.lease().units().get(0));
        Team team = teams.computeIfAbsent(queue, each -> new Team());
        long busy = 0;
        for (TestUnit unit : grant.running()) {
            long elapsed = nowNanos - grant.startNanos(unit);
            team.elapsedNanos += elapsed;
            busy = Math.max(busy, Math.abs(queue.expectedNanos(unit, pace) - elapsed));
        }
        for (TestUnit unit : grant.unasked()) {
            if (queue.isRevocable() && unit.locks().isEmpty()) {
                team.pieces.add(unit);
            } else {
                busy += queue.expectedNanos(unit, pace);
            }
        }
        team.busyNanos.add(busy);
    }

    private int worthStarting(ClassQueue queue, Team team, int most, long startNanos) {
        long costNanos = startNanos + queue.setupNanos().orElse(pace.setupNanos());
        long seenNanos = queue.finishedNanos() + team.elapsedNanos;
        // The first test in a new JVM takes longer than the next ones. So unknown tests count as long only when the
        // class has taken longer than another fork would cost.
        long[] pieces = team.pieces.stream()
                .filter(unit -> seenNanos >= costNanos || queue.pastNanos(unit).isPresent())
                .map(unit -> queue.expectedNanos(unit, pace))
                .sorted(Comparator.reverseOrder())
                .mapToLong(Long::longValue)
                .toArray();
        int forks = 0;
        long endNanos = endNanos(team, pieces, 0, costNanos);
        while (forks < most) {
            long sooner = endNanos(team, pieces, forks + 1, costNanos);
            if (endNanos - sooner <= costNanos) {
                return forks;
            }
            endNanos = sooner;
            forks++;
        }
        return forks;
    }

    /** When all forks have finished if each piece, the longest first, goes to the fork that is free first. */
    private static long endNanos(Team team, long[] pieces, int more, long costNanos) {
        int owners = team.busyNanos.size();
        long[] forks = new long[owners + more];
        for (int i = 0; i < forks.length; i++) {
            forks[i] = i < owners ? team.busyNanos.get(i) : costNanos;
        }
        long end = Arrays.stream(forks).limit(owners).max().orElse(0);
        for (long piece : pieces) {
            int first = 0;
            for (int i = 1; i < forks.length; i++) {
                if (forks[i] < forks[first]) {
                    first = i;
                }
            }
            forks[first] += piece;
            end = Math.max(end, forks[first]);
        }
        return end;
    }
}
