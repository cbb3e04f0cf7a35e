package io.github.surefirefine.junit.lease;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.platform.engine.UniqueId;

/**
 * The place of methods in a lease, by the end of their unique ids: the innermost class and the method. Jupiter orders
 * the methods of each class separately.
 */
final class MethodRanks implements ToIntFunction<String> {

    private final Map<String, Integer> ranks = new HashMap<>();

    MethodRanks(Lease lease) {
        for (TestUnit unit : lease.units()) {
            ranks.putIfAbsent(name(UniqueId.parse(unit.uniqueId()).getSegments()), ranks.size());
        }
    }

    private static String name(List<UniqueId.Segment> segments) {
        int last = segments.size() - 1;
        return segments.get(last - 1).getValue() + "/" + segments.get(last).getValue();
    }

    /** What is not in the lease comes last; it will not run anyway. */
    @Override
    public int applyAsInt(String method) {
        return ranks.getOrDefault(method, Integer.MAX_VALUE);
    }
}
