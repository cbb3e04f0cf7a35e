package io.github.surefirefine.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Adds up the figures of a run. Times are microseconds since the run began. What happened in a fork is told in the order
 * in which it ended. Not thread-safe.
 */
public final class RunMeter {

    private final Set<String> started = new HashSet<>();
    private final Map<String, BusyTime> forks = new HashMap<>();
    private long wallMicros;
    private long workMicros;
    private long fixtureMicros;

    /** A JVM of the fork is there. */
    public void started(String fork) {
        started.add(fork);
    }

    /** The fork has discovered tests. */
    public void discovered(String fork, long endMicros) {
        takesPart(fork, endMicros);
    }

    /** The fork has run a test. */
    public void tested(String fork, long startMicros, long endMicros) {
        workMicros += endMicros - startMicros;
        takesPart(fork, endMicros).add(startMicros, endMicros);
    }

    /** The fork has entered or left a class. */
    public void fixture(String fork, long startMicros, long endMicros) {
        fixtureMicros += endMicros - startMicros;
        takesPart(fork, endMicros).add(startMicros, endMicros);
    }

    /** What has been told so far. */
    public RunFigures figures() {
        long busyMicros = 0;
        for (BusyTime fork : forks.values()) {
            busyMicros += fork.micros();
        }
        return new RunFigures(forks.size(), started.size(), wallMicros, workMicros, fixtureMicros, busyMicros);
    }

    private BusyTime takesPart(String fork, long endMicros) {
        started.add(fork);
        wallMicros = Math.max(wallMicros, endMicros);
        BusyTime busy = forks.get(fork);
        if (busy == null) {
            busy = new BusyTime();
            forks.put(fork, busy);
        }
        return busy;
    }
}
