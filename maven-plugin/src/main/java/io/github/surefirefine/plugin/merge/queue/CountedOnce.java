package io.github.surefirefine.plugin.merge.queue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * For which machine each unit counts. If several machines report it, the one counts that began last: a later attempt of
 * a job replaces what an earlier one has found out.
 */
final class CountedOnce {

    private final Map<String, QueueShare> machines = new HashMap<>();
    private final NavigableSet<String> doubled = new TreeSet<>();

    CountedOnce(List<QueueShare> shares) {
        List<QueueShare> latestFirst = shares.stream()
                .sorted(Comparator.comparing(QueueShare::begun).reversed().thenComparing(QueueShare::source))
                .toList();
        for (QueueShare share : latestFirst) {
            for (String unit : Set.copyOf(share.record().counted())) {
                if (machines.putIfAbsent(unit, share) != null) {
                    doubled.add(unit);
                }
            }
        }
    }

    /** All units that count. */
    Set<String> units() {
        return machines.keySet();
    }

    /** Units that several machines report. */
    NavigableSet<String> doubled() {
        return doubled;
    }

    /** Units that count for that machine. */
    NavigableSet<String> kept(QueueShare share) {
        NavigableSet<String> kept = new TreeSet<>(share.record().counted());
        kept.removeIf(unit -> !share.equals(machines.get(unit)));
        return kept;
    }

    /** Units that the machine reports and that count for another one. */
    NavigableSet<String> withdrawn(QueueShare share) {
        NavigableSet<String> withdrawn = new TreeSet<>(share.record().counted());
        withdrawn.removeIf(unit -> share.equals(machines.get(unit)));
        return withdrawn;
    }
}
