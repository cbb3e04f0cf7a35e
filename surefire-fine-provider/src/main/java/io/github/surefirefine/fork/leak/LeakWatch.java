package io.github.surefirefine.fork.leak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out what tests leak of one kind. The test that was running when something came owns it. What is gone when the
 * class has finished counts for nobody, because fixtures and pools of the class have ended by then. Each thing is
 * reported once. Thread-safe.
 */
final class LeakWatch {

    /** What was told to end has ended after this time. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    /** If tests leak things all the time, the check must not cost much. */
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(1);

    private static final int MAX_WAITS = 10;

    private final LeakSource kind;

    /** What has come in the running class, with its owner. */
    private final Map<LeakCandidate, String> owners = new LinkedHashMap<>();

    private Set<Long> known = Set.of();
    private long lastCount = -1;
    private int waits;

    LeakWatch(LeakSource kind) {
        this.kind = kind;
    }

    /** A class begins. What already exists belongs to no test. */
    synchronized void classBegins() {
        charge("");
        owners.clear();
    }

    /** What has come since the last call belongs to the owner. */
    synchronized void charge(String owner) {
        long count = kind.count();
        if (count == lastCount) {
            return;
        }
        lastCount = count;
        Set<Long> present = new HashSet<>();
        for (LeakCandidate each : kind.present()) {
            present.add(each.id());
            if (!known.contains(each.id())) {
                owners.put(each, owner);
            }
        }
        known = present;
    }

    /** A class has finished. Returns what came in it and is still there, in words, by owner. */
    synchronized Map<String, List<String>> classEnds() {
        Map<String, List<String>> leaks = new LinkedHashMap<>();
        for (Map.Entry<LeakCandidate, String> each : owners.entrySet()) {
            LeakCandidate candidate = each.getKey();
            if (candidate.outlives(waits < MAX_WAITS ? PATIENCE : LITTLE_PATIENCE)) {
                waits++;
                leaks.computeIfAbsent(each.getValue(), key -> new ArrayList<>()).add(candidate.text());
            }
        }
        owners.clear();
        return leaks;
    }
}
