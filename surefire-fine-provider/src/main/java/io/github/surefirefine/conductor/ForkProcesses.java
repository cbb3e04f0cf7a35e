package io.github.surefirefine.conductor;

import io.github.surefirefine.history.Processing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The processes of the forks, for what they take of the machine. One caller at a time. */
final class ForkProcesses {

    private final Map<Long, Optional<ProcessHandle>> byPid = new HashMap<>();
    private Duration mavenCpuBefore = Duration.ZERO;
    private long firstJoinedNanos;

    /** A fork has said hello. */
    void joined(long pid, long nowNanos) {
        if (byPid.isEmpty()) {
            firstJoinedNanos = nowNanos;
            mavenCpuBefore = mavenCpu();
        }
        byPid.put(pid, ProcessHandle.of(pid));
    }

    /**
     * What all of them have taken until now.
     *
     * @return empty where it cannot be known, as one of them has ended or the system does not tell
     */
    Optional<Processing> untilNow(long nowNanos) {
        Duration cpu = Duration.ZERO;
        for (Optional<ProcessHandle> process : byPid.values()) {
            Optional<Duration> ofProcess =
                    process.flatMap(handle -> handle.info().totalCpuDuration());
            if (ofProcess.isEmpty()) {
                return Optional.empty();
            }
            cpu = cpu.plus(ofProcess.get());
        }
        return byPid.isEmpty()
                ? Optional.empty()
                : Optional.of(new Processing(
                        byPid.size(),
                        cpu.toNanos(),
                        mavenCpu().minus(mavenCpuBefore).toNanos(),
                        nowNanos - firstJoinedNanos,
                        Runtime.getRuntime().availableProcessors()));
    }

    private static Duration mavenCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
