package io.github.surefirefine.conductor.process;

import io.github.surefirefine.history.Processing;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.model.fork.ForkId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The CPU time that the processes of the forks use. One caller at a time. */
public final class ForkCpuTime {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Map<Long, Optional<ProcessHandle>> byPid = new HashMap<>();
    private final Map<ForkId, Long> pids = new HashMap<>();
    private final Map<Long, OptionalLong> waitedBefore = new HashMap<>();
    private Duration mavenCpuBefore = Duration.ZERO;
    private long firstJoinedNanos;

    /** A fork has said hello. */
    public void joined(ForkId fork, long pid, long nowNanos) {
        if (byPid.isEmpty()) {
            firstJoinedNanos = nowNanos;
            mavenCpuBefore = mavenCpu();
        }
        byPid.put(pid, ProcessHandle.of(pid));
        pids.put(fork, pid);
    }

    /** A fork has begun a test. What its threads waited for before the first one is no part of any test. */
    public void testBegun(ForkId fork) {
        Long pid = pids.remove(fork);
        if (pid != null) {
            waitedBefore.put(pid, TestThreads.waitedNanos(pid));
        }
    }

    /**
     * What the run has used until now. Processor time is included if it can be known, because JVMs of the run may have
     * ended.
     *
     * @param forks how many of them took part in the run
     * @return empty if this JVM is not HotSpot: the forks are of the same kind, and other JVMs may not start with its flags
     */
    public Optional<JvmRecord.Figures> figuresUntilNow(int forks, long nowNanos) {
        if (!isHotSpot(System.getProperty("java.vm.name", ""))) {
            return Optional.empty();
        }
        Optional<Processing> processing = untilNow(forks, nowNanos);
        long cpuNanos = processing.isPresent() ? processing.get().forkCpuNanos() : 0;
        long compileMillis = 0;
        for (long pid : byPid.keySet()) {
            compileMillis += CompileTime.of(pid).orElse(Duration.ZERO).toMillis();
        }
        return Optional.of(new JvmRecord.Figures(
                (nowNanos - firstJoinedNanos) / NANOS_PER_MILLI, cpuNanos / NANOS_PER_MILLI, compileMillis, forks));
    }

    /** Oracle's builds have HotSpot in their name, those of everybody else OpenJDK; OpenJ9 and Zing have neither. */
    static boolean isHotSpot(String vmName) {
        return vmName.contains("HotSpot") || vmName.startsWith("OpenJDK");
    }

    /**
     * The processor time of all of them until now.
     *
     * @param forks how many of them took part in the run
     * @return empty if it cannot be known, because one of them has ended or the system does not tell
     */
    public Optional<Processing> untilNow(int forks, long nowNanos) {
        Duration cpu = Duration.ZERO;
        for (Optional<ProcessHandle> process : byPid.values()) {
            Optional<Duration> ofProcess =
                    process.isPresent() ? process.get().info().totalCpuDuration() : Optional.empty();
            if (ofProcess.isEmpty()) {
                return Optional.empty();
            }
            cpu = cpu.plus(ofProcess.get());
        }
        return byPid.isEmpty()
                ? Optional.empty()
                : Optional.of(new Processing(
                        forks,
                        cpu.toNanos(),
                        mavenCpu().minus(mavenCpuBefore).toNanos(),
                        nowNanos - firstJoinedNanos,
                        Runtime.getRuntime().availableProcessors(),
                        testsWaitedNanos()));
    }

    private OptionalLong testsWaitedNanos() {
        long nanos = 0;
        for (Map.Entry<Long, OptionalLong> each : waitedBefore.entrySet()) {
            OptionalLong now = TestThreads.waitedNanos(each.getKey());
            if (now.isEmpty() || each.getValue().isEmpty()) {
                return OptionalLong.empty();
            }
            nanos += now.getAsLong() - each.getValue().getAsLong();
        }
        return OptionalLong.of(nanos);
    }

    private static Duration mavenCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
