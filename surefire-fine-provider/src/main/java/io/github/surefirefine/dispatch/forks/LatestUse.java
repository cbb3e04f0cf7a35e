package io.github.surefirefine.dispatch.forks;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many processors the build has used lately. Tests that compute pause now and then, some for a third of a second, such
 * as for a look at the network while an application starts. The longer a run has gone on, the longer a pause must last until
 * it says something about what comes next. Not thread-safe.
 */
final class LatestUse {

    /** A pause must be about this fraction of the run. */
    private static final int FRACTION = 5;

    private static final int FEWEST = 2;

    /** Two seconds: after that, tests really wait. */
    private static final int MOST = 20;

    /** The latest measurement is the first one. */
    private final Deque<Double> latest = new ArrayDeque<>();

    private int measurements;
    private double last;
    private double secondLast;

    /** One more fork takes part: what follows is like the beginning of a run. */
    void begin() {
        measurements = 0;
    }

    /** The processors were measured; all measurements take about as long. */
    void add(double used) {
        measurements++;
        secondLast = last;
        last = used;
        latest.addFirst(used);
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    /** Whether there are enough measurements. */
    boolean isKnown() {
        return latest.size() >= FEWEST;
    }

    /** The higher one of the last two measurements; infinite if there are not two. */
    double highestOfTwo() {
        return isKnown() ? Math.max(last, secondLast) : Double.POSITIVE_INFINITY;
    }

    /** The average of the last fifth of the run, which is long enough to be no pause. */
    double average() {
        int wanted = Math.max(FEWEST, Math.min(MOST, measurements / FRACTION));
        double sum = 0;
        int taken = 0;
        for (double used : latest) {
            if (taken < wanted) {
                sum += used;
                taken++;
            }
        }
        return sum / Math.max(1, taken);
    }
}
