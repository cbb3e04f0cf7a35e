package io.github.surefirefine.plugin.merge;

import io.github.surefirefine.plugin.text.Words;
import io.github.surefirefine.plugin.trace.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether machines together have run each unit of a suite, and none twice.
 *
 * @param shards those that count: one of each share, by their numbers
 * @param count how many shares there should be
 * @param units how many units the suite has
 * @param problems one line each, with what to do about it; none if all is well
 */
public record Completeness(List<MachineShare> shards, int count, int units, List<String> problems) {

    public Completeness {
        shards = List.copyOf(shards);
        problems = List.copyOf(problems);
    }

    /** Whether nothing is missing, nothing is duplicated, and everything belongs together. */
    public boolean isComplete() {
        return problems.isEmpty();
    }

    /**
     * From the results of the machines.
     *
     * @param machines at least one
     */
    public static Completeness of(List<MachineShare> machines) {
        return new Examination(machines).result();
    }

    /** Used once. */
    private static final class Examination {

        private final List<MachineShare> machines;
        private final SortedMap<Integer, List<MachineShare>> byNumber = new TreeMap<>();
        private final List<MachineShare> shards;
        private final SortedSet<String> suite = new TreeSet<>();
        private final List<String> problems = new ArrayList<>();
        private final int count;

        Examination(List<MachineShare> machines) {
            this.machines = machines;
            machines.forEach(machine -> byNumber.computeIfAbsent(machine.number(), number -> new ArrayList<>())
                    .add(machine));
            shards = byNumber.values().stream().map(same -> same.get(0)).toList();
            machines.forEach(machine -> suite.addAll(machine.plan().shards().keySet()));
            count = machines.stream()
                    .mapToInt(machine -> machine.plan().own().count())
                    .max()
                    .orElse(0);
        }

        Completeness result() {
            lookForOtherCounts();
            lookForMissingShards();
            lookForDoubledShards();
            lookForOtherHistories();
            lookForOtherSuites();
            machines.forEach(this::lookAtTrace);
            lookForMissingUnits();
            lookForDoubledUnits();
            return new Completeness(shards, count, suite.size(), problems);
        }

        private void lookForOtherCounts() {
            if (by(machine -> machine.plan().own().count() + " shards").size() > 1) {
                problems.add("the suite was divided in different ways: "
                        + told(by(machine -> machine.plan().own().count() + " shards"))
                        + ". Give all machines the same number of shards");
            }
        }

        private void lookForMissingShards() {
            List<String> missing = IntStream.rangeClosed(1, count)
                    .filter(number -> !byNumber.containsKey(number))
                    .mapToObj(number -> number + "/" + count)
                    .toList();
            if (!missing.isEmpty()) {
                problems.add((missing.size() == 1 ? "shard " : "shards ") + String.join(", ", missing)
                        + (missing.size() == 1 ? " is" : " are") + " missing: there "
                        + (byNumber.size() == 1 ? "is only that of " : "are only those of ") + sources(shards)
                        + ". Run it, or keep its results even if its tests fail");
            }
        }

        private void lookForDoubledShards() {
            byNumber.forEach((number, same) -> {
                if (same.size() > 1) {
                    problems.add("there are " + same.size() + " results of shard " + number + "/" + count + ", in "
                            + sources(same) + ": only the first is merged. Give each machine a number of its own");
                }
            });
        }

        private void lookForOtherHistories() {
            SortedMap<String, List<MachineShare>> histories = by(
                    machine -> machine.plan().history().map("history "::concat).orElse("no history"));
            // Surefire has changed the history before Failsafe reads it: what matters is the plan that was made of it.
            if (histories.size() > 1 && hasSeveralPlans()) {
                problems.add("the machines had different histories, so each divided the suite differently: "
                        + told(histories) + ". Give all of them the same .fine/history.txt");
            }
        }

        private boolean hasSeveralPlans() {
            return machines.stream()
                            .map(machine -> machine.plan().shards())
                            .distinct()
                            .count()
                    > 1;
        }

        private void lookForOtherSuites() {
            for (MachineShare machine : machines) {
                SortedSet<String> unknown = new TreeSet<>(suite);
                unknown.removeAll(machine.plan().shards().keySet());
                if (!unknown.isEmpty()) {
                    problems.add(machine.source() + " lacks " + Words.counted(unknown.size(), "unit")
                            + " that others have found: " + UnitNames.of(unknown)
                            + ". Run the same commit on all machines, with the same settings");
                }
            }
        }

        private void lookAtTrace(MachineShare machine) {
            if (machine.hasForeignTrace()) {
                problems.add("the trace in " + machine.source()
                        + " comes from another project: none of its tests is in the suite. Remove it, and"
                        + " run the shard again");
                return;
            }
            machine.otherShardOfTrace()
                    .ifPresent(other -> problems.add("the trace in " + machine.source() + " is of "
                            + (other.contains("/") ? "shard " : "") + other + ", but its fine-shard.txt is of shard "
                            + machine.plan().own() + ", so they come from different runs. Run the shard again"));
            if (machine.evidence()
                    .trace()
                    .filter(trace -> trace.ending() != Ending.COMPLETE)
                    .isPresent()) {
                problems.add("the trace in " + machine.source()
                        + " ends in the middle, because its run was interrupted or killed. Run the shard again");
            }
        }

        private void lookForMissingUnits() {
            SortedSet<String> missing = new TreeSet<>(suite);
            shards.forEach(shard -> missing.removeAll(shard.ownUnits()));
            if (!missing.isEmpty()) {
                problems.add(Words.counted(missing.size(), "unit") + " of " + suite.size() + " "
                        + (missing.size() == 1 ? "is" : "are") + " in none of these shards: "
                        + UnitNames.of(missing));
            }
            for (MachineShare shard : shards) {
                SortedSet<String> unrun = new TreeSet<>(shard.ownUnits());
                unrun.removeIf(shard.evidence()::isSettled);
                if (!unrun.isEmpty() && !shard.hasForeignTrace()) {
                    problems.add(Words.counted(unrun.size(), "unit") + " of shard "
                            + shard.plan().own() + " " + (unrun.size() == 1 ? "has" : "have") + " no result in "
                            + shard.source() + ": " + UnitNames.of(unrun) + ". Check how its run ended");
                }
            }
        }

        private void lookForDoubledUnits() {
            Map<String, Long> times = suite.stream()
                    .collect(Collectors.toMap(
                            unit -> unit,
                            unit -> machines.stream()
                                    .filter(machine -> isRunBy(machine, unit))
                                    .count()));
            SortedSet<String> doubled = new TreeSet<>(suite);
            doubled.removeIf(unit -> times.getOrDefault(unit, 0L) <= 1);
            if (!doubled.isEmpty()) {
                problems.add(Words.counted(doubled.size(), "unit") + " of " + suite.size() + " "
                        + (doubled.size() == 1 ? "was" : "were") + " run by more than one machine: "
                        + UnitNames.of(doubled));
            }
        }

        /** A machine without a trace counts as having run what it meant to run. */
        private static boolean isRunBy(MachineShare machine, String unit) {
            return machine.evidence().trace().isPresent()
                    ? machine.evidence().hasTests(unit)
                    : Integer.valueOf(machine.number())
                            .equals(machine.plan().shards().get(unit));
        }

        private SortedMap<String, List<MachineShare>> by(Function<MachineShare, String> property) {
            return machines.stream().collect(Collectors.groupingBy(property, TreeMap::new, Collectors.toList()));
        }

        private static String told(SortedMap<String, List<MachineShare>> groups) {
            return groups.entrySet().stream()
                    .map(group -> group.getKey() + " in " + sources(group.getValue()))
                    .collect(Collectors.joining("; "));
        }

        private static String sources(List<MachineShare> some) {
            Set<String> names = some.stream().map(MachineShare::source).collect(Collectors.toCollection(TreeSet::new));
            return String.join(", ", names);
        }
    }
}
