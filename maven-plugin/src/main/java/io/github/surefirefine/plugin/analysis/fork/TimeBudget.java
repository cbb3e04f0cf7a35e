package io.github.surefirefine.plugin.analysis.fork;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How time was spent.
 *
 * @param micros for each activity; one that is missing took none
 */
public record TimeBudget(Map<Activity, Long> micros) {

    public TimeBudget {
        micros = Map.copyOf(micros);
    }

    /** All of these together. */
    public static TimeBudget sum(Collection<TimeBudget> budgets) {
        Map<Activity, Long> sum = new EnumMap<>(Activity.class);
        budgets.forEach(budget -> budget.micros.forEach((activity, micros) -> sum.merge(activity, micros, Long::sum)));
        return new TimeBudget(sum);
    }

    /** The time of one activity. */
    public long of(Activity activity) {
        return micros.getOrDefault(activity, 0L);
    }

    /** The time of tests and fixtures. */
    public long busyMicros() {
        return of(Activity.TESTS) + of(Activity.FIXTURES);
    }

    /** All of it. */
    public long totalMicros() {
        return micros.values().stream().mapToLong(Long::longValue).sum();
    }
}
