package io.github.surefirefine.history;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.plan.UniqueIds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How units ended when they were last planned. In doubt, a unit did not run: running a test for nothing is better than
 * leaving out one that fails.
 *
 * @param history what runs of surefire-fine have shown
 * @param reports what Surefire's reports say; asked for what the history does not know
 */
public record LastRun(History history, History reports) {

    /** How a unit ended. */
    public enum Ending {
        /** It passed, or was skipped. */
        PASSED,
        /** It failed, or something around it did, or it should have run and did not. */
        FAILED,
        /** No run is known that had the unit. */
        NEVER_SEEN
    }

    /** Whether nothing is known of any run. */
    public boolean isEmpty() {
        return history.isEmpty() && reports.isEmpty();
    }

    /** How a unit ended. */
    public Ending of(TestClass testClass, TestUnit unit) {
        Ending ofHistory = of(history, testClass, unit);
        return ofHistory == Ending.NEVER_SEEN ? of(reports, testClass, unit) : ofHistory;
    }

    private static Ending of(History known, TestClass testClass, TestUnit unit) {
        @Nullable ClassRecord ofClass = known.classes().get(testClass.name());
        if (ofClass == null) {
            return Ending.NEVER_SEEN;
        }
        SortedMap<String, UnitRecord> records = ofClass.units();
        @Nullable UnitRecord own = records.get(UnitKey.of(testClass, unit));
        if (own == null && !testClass.sets().isEmpty()) {
            own = records.get(testClass.sets().get(0).uniqueId());
        }
        if (own != null) {
            return ending(own.failed());
        }
        return UnitKey.isAnyByName(records) ? byName(testClass, unit, records) : ofParts(testClass, unit, records);
    }

    /** The unit was seen in smaller pieces. */
    private static Ending ofParts(TestClass testClass, TestUnit unit, SortedMap<String, UnitRecord> records) {
        List<UnitRecord> parts = records.entrySet().stream()
                .filter(each -> UniqueIds.isWithin(UnitKey.idOf(testClass, each.getKey()), unit.uniqueId()))
                .map(Map.Entry::getValue)
                .toList();
        return ofAll(parts, unit.tests());
    }

    /** Reports have no unique ids, so a failure that belongs to no known method may be that of any. */
    private static Ending byName(TestClass testClass, TestUnit unit, SortedMap<String, UnitRecord> records) {
        if (testClass.sets().isEmpty()) {
            return ofAll(List.copyOf(records.values()), unit.tests());
        }
        Set<String> names = testClass.units().stream().map(UnitKey::byName).collect(Collectors.toSet());
        boolean isAnyFailureOfNobody = records.entrySet().stream()
                .anyMatch(each -> each.getValue().failed() && !names.contains(each.getKey()));
        @Nullable UnitRecord own = records.get(UnitKey.byName(unit));
        if (isAnyFailureOfNobody || (own != null && own.failed())) {
            return Ending.FAILED;
        }
        boolean isSkippedWithItsClass = records.keySet().equals(Set.of(UnitKey.ofMethod("")));
        return own != null || isSkippedWithItsClass ? Ending.PASSED : Ending.NEVER_SEEN;
    }

    private static Ending ofAll(List<UnitRecord> parts, int tests) {
        if (parts.stream().anyMatch(UnitRecord::failed)) {
            return Ending.FAILED;
        }
        return parts.size() < Math.max(1, tests) ? Ending.NEVER_SEEN : Ending.PASSED;
    }

    private static Ending ending(boolean failed) {
        return failed ? Ending.FAILED : Ending.PASSED;
    }
}
