package io.github.surefirefine.junit;

import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.TestUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.platform.engine.UniqueId;

/**
 * The place of methods in a lease, by what their unique ids end with. Methods of classes that are nested in each other may
 * be alike; that does no harm, for the methods of each are ordered apart.
 */
final class MethodRanks implements ToIntFunction<String> {

    private final Map<String, Integer> ranks = new HashMap<>();

    MethodRanks(Lease lease) {
        for (TestUnit unit : lease.units()) {
            ranks.putIfAbsent(UniqueId.parse(unit.uniqueId()).getLastSegment().getValue(), ranks.size());
        }
    }

    /** What is not in the lease comes last; it will not be run anyway. */
    @Override
    public int applyAsInt(String method) {
        return ranks.getOrDefault(method, Integer.MAX_VALUE);
    }
}
