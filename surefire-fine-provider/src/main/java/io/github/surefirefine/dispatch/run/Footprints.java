package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.fork.ForkId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Which units each fork has begun, in order. Not thread-safe. */
public final class Footprints {

    private final Map<ForkId, List<Integer>> begun = new HashMap<>();

    public void begun(ForkId fork, int unit) {
        List<Integer> units = begun.get(fork);
        if (units == null) {
            units = new ArrayList<>();
            begun.put(fork, units);
        }
        units.add(unit);
    }

    /** How many forks have begun any of these units. */
    int forks(IntPredicate units) {
        int forks = 0;
        for (List<Integer> ofFork : begun.values()) {
            for (int unit : ofFork) {
                if (units.test(unit)) {
                    forks++;
                    break;
                }
            }
        }
        return forks;
    }

    /** What the fork that began this unit had begun before; empty if no fork began it. */
    public List<Integer> before(int unit) {
        return begun.values().stream()
                .filter(units -> units.contains(unit))
                .findFirst()
                .map(units -> List.copyOf(units.subList(0, units.indexOf(unit))))
                .orElse(List.of());
    }
}
