package io.github.surefirefine.dispatch.forks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How many processors the build has used lately. Tests that compute pause now and then, some for a third of a second, such
 * as for a look at the network while an application starts. The longer a run has gone on, the longer a pause must last until
 * it says something about what comes next. Not thread-safe.
 */
final class LatestUse {

    /** A pause is shorter than this fraction of the run so far. */
    private static final int FRACTION = 5;

    private static final int FEWEST = 2;

    /** Two seconds: what lasts as long is no pause. */
    private static final int MOST = 20;

    /** The newest measurement is the first one. */
    private final Deque<Double> measured = new ArrayDeque<>();

    private int sinceForksChanged;

    /** One more fork takes part: what follows is like the beginning of a run. */
    void forksChanged() {
        sinceForksChanged = 0;
    }

    /** The processors were measured; all measurements take about as long. */
    void add(double used) {
        sinceForksChanged++;
        measured.addFirst(used);
        if (measured.size() > MOST) {
            measured.removeLast();
        }
    }

    /** Whether there are enough measurements. */
    boolean isKnown() {
        return measured.size() >= FEWEST;
    }

    /** The higher one of the last two measurements; infinite if there are not two. */
    double highestOfTwo() {
        if (!isKnown()) {
            return Double.POSITIVE_INFINITY;
        }
        List<Double> two = newest(FEWEST);
        return Math.max(two.get(0), two.get(1));
    }

    /** The average of the last fifth of the time since forks changed, which is long enough to be no pause; 0 if unknown. */
    double average() {
        List<Double> fifth = newest(Math.max(FEWEST, sinceForksChanged / FRACTION));
        double sum = 0;
        for (double used : fifth) {
            sum += used;
        }
        return sum / Math.max(1, fifth.size());
    }

    private List<Double> newest(int most) {
        List<Double> newest = new ArrayList<>();
        for (double used : measured) {
            if (newest.size() < most) {
                newest.add(used);
            }
        }
        return newest;
    }
}
