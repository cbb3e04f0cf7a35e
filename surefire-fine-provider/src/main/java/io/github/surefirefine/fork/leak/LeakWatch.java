package io.github.surefirefine.fork.leak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds out what tests leave behind of one kind. Whoever runs when something has come owns it; nobody is blamed for what
 * is gone when the class has finished, as fixtures and pools of the class are by then. Each thing is reported once.
 * Thread-safe.
 */
final class LeakWatch {

    /** What was told to end, has ended by then. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    /** Where tests leave things behind all the time, it must not cost much. */
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(1);

    private static final int MAX_WAITS = 10;

    private final LeakSource kind;

    /** What has come in the class that is being run, with its owner. */
    private final Map<LeakCandidate, String> owners = new LinkedHashMap<>();

    private Set<Long> known = Set.of();
    private long lastCount = -1;
    private int waits;

    LeakWatch(LeakSource kind) {
        this.kind = kind;
    }

    /** A class begins. What is there is no test's. */
    synchronized void classBegins() {
        charge(() -> "");
        owners.clear();
    }

    /** What has come since this was called last belongs to the owner, which is only asked for if there is something. */
    synchronized void charge(Supplier<String> owner) {
        long count = kind.count();
        if (count == lastCount) {
            return;
        }
        lastCount = count;
        List<LeakCandidate> present = kind.present();
        present.stream().filter(each -> !known.contains(each.id())).forEach(each -> owners.put(each, owner.get()));
        known = present.stream().map(LeakCandidate::id).collect(Collectors.toSet());
    }

    /** A class has finished: what is still there of what has come in it, in words, by its owner. */
    synchronized Map<String, List<String>> classEnds() {
        Map<String, List<String>> leaks = new LinkedHashMap<>();
        owners.forEach((candidate, owner) -> {
            if (candidate.outlives(waits < MAX_WAITS ? PATIENCE : LITTLE_PATIENCE)) {
                waits++;
                leaks.computeIfAbsent(owner, key -> new ArrayList<>()).add(candidate.text());
            }
        });
        owners.clear();
        return leaks;
    }
}
