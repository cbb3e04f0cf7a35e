package io.github.surefirefine.console;

import io.github.surefirefine.model.fork.ForkId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What all forks are running. Not thread-safe. */
final class RunningTests {

    private final Map<ForkId, RunningTest> byFork = new TreeMap<>();
    private OptionalLong firstStartNanos = OptionalLong.empty();

    void started(ForkId fork, RunningTest test) {
        if (firstStartNanos.isEmpty()) {
            firstStartNanos = OptionalLong.of(test.sinceNanos());
        }
        byFork.put(fork, test);
    }

    void ended(ForkId fork) {
        byFork.remove(fork);
    }

    /** When the first of all began, if one has. */
    OptionalLong firstStartNanos() {
        return firstStartNanos;
    }

    Optional<RunningTest> in(ForkId fork) {
        return Optional.ofNullable(byFork.get(fork));
    }

    List<RunningTest> all() {
        return List.copyOf(byFork.values());
    }

    /** Those of which a line must say now that they are slow; each is returned again when it has taken twice as long. */
    List<RunningTest> takeSlow(long nowNanos) {
        List<RunningTest> slow = new ArrayList<>();
        for (Map.Entry<ForkId, RunningTest> each : byFork.entrySet()) {
            RunningTest test = each.getValue();
            if (test.isToBeTold(nowNanos)) {
                slow.add(test);
                each.setValue(test.told());
            }
        }
        return slow;
    }
}
