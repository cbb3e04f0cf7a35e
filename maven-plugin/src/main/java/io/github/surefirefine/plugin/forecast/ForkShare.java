package io.github.surefirefine.plugin.forecast;

import java.util.List;

/**
 * What one fork does.
 *
 * @param fork its number, from 1
 * @param visits one after the other
 */
public record ForkShare(int fork, List<Visit> visits) {

    public ForkShare {
        visits = List.copyOf(visits);
    }

    /** When it has nothing to do any more, in microseconds. */
    public long endMicros() {
        return visits.isEmpty() ? 0 : visits.get(visits.size() - 1).endMicros();
    }

    /** Setups and units, in microseconds. */
    public long busyMicros() {
        return visits.stream().mapToLong(Visit::busyMicros).sum();
    }

    /** How many units it runs. */
    public int units() {
        return visits.stream().mapToInt(visit -> visit.units().size()).sum();
    }
}
