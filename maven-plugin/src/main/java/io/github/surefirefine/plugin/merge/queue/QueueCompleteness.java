package io.github.surefirefine.plugin.merge.queue;

import io.github.surefirefine.plugin.merge.Evidence;
import io.github.surefirefine.plugin.merge.UnitNames;
import io.github.surefirefine.plugin.text.Words;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.Slice;
import io.github.surefirefine.queue.QueueRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether each unit of a suite counts for a machine of a queue.
 *
 * @param shares those of which something counts, by the names of the machines
 * @param units how many units the suite has
 * @param problems one line each, with what to do about it; none if all is well
 * @param warnings one line each, of what needs no repair
 */
public record QueueCompleteness(List<KeptShare> shares, int units, List<String> problems, List<String> warnings) {

    public QueueCompleteness {
        shares = List.copyOf(shares);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * From the results of the machines.
     *
     * @param machines at least one
     * @param leftOut what machines have left that do not know what counts of it
     */
    public static QueueCompleteness of(List<QueueShare> machines, List<Evidence> leftOut) {
        return new Examination(machines, leftOut).result();
    }

    /** Used once. */
    private static final class Examination {

        private static final int SUITE_CHARS = 12;

        private final List<QueueShare> machines;
        private final List<Evidence> leftOut;
        private final CountedOnce counted;
        private final List<String> problems = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final int units;

        Examination(List<QueueShare> machines, List<Evidence> leftOut) {
            // Numbers as names are in order, too.
            this.machines = machines.stream()
                    .sorted(Comparator.comparing((QueueShare machine) ->
                                    machine.record().name().length())
                            .thenComparing(machine -> machine.record().name())
                            .thenComparing(QueueShare::source))
                    .toList();
            this.leftOut = leftOut;
            counted = new CountedOnce(this.machines);
            units = machines.stream()
                    .mapToInt(machine -> machine.record().units())
                    .max()
                    .orElse(0);
        }

        QueueCompleteness result() {
            SortedMap<String, List<QueueShare>> queues = by(QueueRecord::queue);
            SortedMap<String, List<QueueShare>> suites = by(record -> record.suite()
                    .substring(0, Math.min(SUITE_CHARS, record.suite().length())));
            if (queues.size() > 1) {
                problems.add("the machines do not belong together: queue " + told(queues)
                        + ". Merge the results of one run only");
            }
            if (suites.size() > 1) {
                problems.add("the machines have not found the same tests: suite " + told(suites)
                        + ". Run the same commit on all machines, with the same settings");
            }
            if (queues.size() == 1 && suites.size() == 1) {
                lookForMissingUnits();
            }
            lookForDoubledUnits();
            List<KeptShare> kept = kept();
            kept.forEach(this::lookAtResults);
            return new QueueCompleteness(kept, units, problems, warnings);
        }

        /** A machine that reports only what counts for others is left out. */
        private List<KeptShare> kept() {
            List<KeptShare> kept = new ArrayList<>();
            for (QueueShare machine : machines) {
                KeptShare share =
                        new KeptShare(kept.size() + 1, machine, counted.kept(machine), counted.withdrawn(machine));
                if (!share.kept().isEmpty() || share.withdrawn().isEmpty()) {
                    kept.add(share);
                }
            }
            return kept;
        }

        private void lookForMissingUnits() {
            int missing = units - counted.units().size();
            if (missing > 0) {
                problems.add(Words.counted(missing, "unit") + " of " + units + (missing == 1 ? " counts" : " count")
                        + " on none of these machines: " + told(machines) + known() + ". " + advice());
            } else if (missing < 0) {
                problems.add(
                        "the machines count " + Words.counted(counted.units().size(), "unit") + ", but the suite"
                                + " has only " + units + ": " + told(machines) + ". Merge the results of one run only");
            }
        }

        /** Records have only what counts; traces may have more. */
        private String known() {
            NavigableSet<String> ids = new TreeSet<>();
            Stream.concat(machines.stream().map(QueueShare::evidence), leftOut.stream())
                    .map(Evidence::trace)
                    .flatMap(Optional::stream)
                    .forEach(trace -> trace.tests().map(Slice.Test::id).forEach(ids::add));
            ids.removeIf(id -> id.isEmpty() || isCounted(id));
            return ids.isEmpty() ? "" : "; of tests that do not count, traces name " + UnitNames.of(ids);
        }

        private boolean isCounted(String id) {
            for (int end = id.length(); end > 0; end = id.lastIndexOf("/[", end - 1)) {
                if (counted.units().contains(id.substring(0, end))) {
                    return true;
                }
            }
            return false;
        }

        private String advice() {
            List<QueueShare> whole = machines.stream()
                    .filter(machine -> machine.record().isWhole())
                    .toList();
            return whole.isEmpty()
                    ? "None of them has seen the end of the run: run those again that failed, and keep the results of all"
                            + " machines even if their tests fail"
                    : "Every unit has a result on some machine, as "
                            + whole.get(0).record().name()
                            + " knows, so the results of a machine are missing: keep those of all machines even if"
                            + " their tests fail";
        }

        private void lookForDoubledUnits() {
            NavigableSet<String> doubled = counted.doubled();
            if (!doubled.isEmpty()) {
                List<QueueShare> losers = machines.stream()
                        .filter(machine -> !counted.withdrawn(machine).isEmpty())
                        .toList();
                warnings.add(Words.counted(doubled.size(), "unit") + " of " + units
                        + (doubled.size() == 1 ? " has" : " have") + " results of more than one machine and"
                        + (doubled.size() == 1 ? " counts" : " count") + " once, with that of the machine that began"
                        + " last, and not with that of " + told(losers) + ": " + UnitNames.of(doubled));
            }
        }

        private void lookAtResults(KeptShare kept) {
            QueueShare machine = kept.share();
            Evidence evidence = machine.evidence();
            if (evidence.isOfAnotherSuite(counted.units())) {
                problems.add("the trace in " + machine.source() + " comes from another project: none of its tests is in"
                        + " the suite. Remove it, and run the tests of that machine again");
                return;
            }
            if (evidence.trace()
                    .filter(trace -> trace.ending() != Ending.COMPLETE)
                    .isPresent()) {
                problems.add("the trace in " + machine.source() + " ends in the middle, because its run was interrupted"
                        + " or killed. Run the tests of that machine again");
            }
            NavigableSet<String> unrun = new TreeSet<>(kept.kept());
            unrun.removeIf(evidence::isSettled);
            if (!unrun.isEmpty()) {
                problems.add(Words.counted(unrun.size(), "unit") + " of machine "
                        + machine.record().name()
                        + (unrun.size() == 1 ? " has" : " have") + " no result in " + machine.source() + ": "
                        + UnitNames.of(unrun) + ". Check how its run ended");
            }
        }

        private SortedMap<String, List<QueueShare>> by(Function<QueueRecord, String> property) {
            return machines.stream()
                    .collect(Collectors.groupingBy(
                            machine -> property.apply(machine.record()), TreeMap::new, Collectors.toList()));
        }

        private static String told(SortedMap<String, List<QueueShare>> groups) {
            return groups.entrySet().stream()
                    .map(group -> group.getKey() + " of "
                            + group.getValue().stream().map(QueueShare::told).collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
        }

        private static String told(List<QueueShare> some) {
            return some.stream().map(QueueShare::told).collect(Collectors.joining(", "));
        }
    }
}
