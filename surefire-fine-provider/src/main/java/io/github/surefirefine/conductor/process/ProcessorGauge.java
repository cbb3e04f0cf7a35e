package io.github.surefirefine.conductor.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How many processors this JVM, the forks and what they have started keep busy. Other processes of the machine do not count:
 * otherwise, a build that gives way to others would get less of the machine than one that does not. One caller at a time.
 */
public final class ProcessorGauge {

    /** The system counts in hundredths of a second; a shorter look would show little more than rounding. */
    public static final Duration SHORTEST_LOOK = Duration.ofMillis(100);

    /** To find out what forks have started takes time. If the rest is busy, nobody needs to know. */
    private static final double IDLE = 0.5;

    private final int processors;
    private final Map<ProcessHandle, Long> cpuNanos = new HashMap<>();
    private long lookedNanos;

    /**
     * Begins with this JVM.
     *
     * @param processors how many the machine has
     */
    public ProcessorGauge(int processors, long nowNanos) {
        this.processors = processors;
        lookedNanos = nowNanos;
        add(ProcessHandle.current());
    }

    /**
     * A fork has said hello. Its processor time before that is not known, so the time before does not count: as long as
     * forks start, the processors would seem idle.
     */
    public void joined(long pid, long nowNanos) {
        look(nowNanos);
        ProcessHandle.of(pid).ifPresent(this::add);
    }

    private void add(ProcessHandle process) {
        cpuNanos.put(process, cpuNanosOf(process, 0));
    }

    /** Whether the last look was long enough ago. */
    public boolean isDue(long nowNanos) {
        return nowNanos - lookedNanos >= SHORTEST_LOOK.toNanos();
    }

    /** How many processors have been busy since the last look, for example 1.7. */
    public double look(long nowNanos) {
        long passedNanos = Math.max(1, nowNanos - lookedNanos);
        lookedNanos = nowNanos;
        long taken = 0;
        for (Map.Entry<ProcessHandle, Long> entry : cpuNanos.entrySet()) {
            long now = cpuNanosOf(entry.getKey(), entry.getValue());
            taken += now - entry.getValue();
            entry.setValue(now);
        }
        if (taken < (processors - IDLE) * passedNanos) {
            taken += takenByNewProcesses(passedNanos);
        }
        return (double) taken / passedNanos;
    }

    /**
     * Forks may wait for a process of their own. To attach its agent, Mockito starts a JVM, which keeps a processor busy for
     * some tenths of a second.
     */
    private long takenByNewProcesses(long passedNanos) {
        cpuNanos.keySet().removeIf(process -> !process.isAlive());
        Instant lastLook = Instant.now().minusNanos(passedNanos);
        long taken = 0;
        for (ProcessHandle process :
                (Iterable<ProcessHandle>) ProcessHandle.current().descendants()::iterator) {
            if (!cpuNanos.containsKey(process)) {
                long nanos = cpuNanosOf(process, 0);
                cpuNanos.put(process, nanos);
                boolean isNew =
                        process.info().startInstant().orElse(Instant.MIN).isAfter(lastLook);
                taken += isNew ? nanos : 0;
            }
        }
        return taken;
    }

    private static long cpuNanosOf(ProcessHandle process, long otherwise) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(otherwise);
    }
}
