package io.github.surefirefine.plugin.merge.queue;

import io.github.surefirefine.plugin.merge.ReportedTest;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tests in the reports of a machine count for another one. Reports have names, and units have ids: the trace knows
 * both of each test. Where it does not know the test, its class decides, if all of that counts for the same machine.
 */
public final class Withdrawal {

    /** What becomes of a test. */
    public enum Verdict {
        /** It stays. */
        COUNTS,
        /** It counts for another machine. */
        WITHDRAWN,
        /** Nobody knows which unit it belongs to. */
        UNKNOWN
    }

    private final Set<String> withdrawn;
    private final Set<String> kept;
    private final Map<ReportedTest, Set<String>> ids = new HashMap<>();

    Withdrawal(Set<String> withdrawn, Set<String> kept, Optional<RunTrace> trace) {
        this.withdrawn = Set.copyOf(withdrawn);
        this.kept = Set.copyOf(kept);
        trace.ifPresent(run -> run.tests()
                .filter(test -> !test.id().isEmpty())
                .forEach(test -> ids.computeIfAbsent(
                                new ReportedTest(test.className(), test.name()), name -> new HashSet<>())
                        .add(test.id())));
    }

    /** Whether nothing is withdrawn. */
    public boolean isEmpty() {
        return withdrawn.isEmpty();
    }

    /** What becomes of a test. */
    public Verdict of(ReportedTest test) {
        Set<String> own = ids.getOrDefault(test, Set.of());
        Verdict byId =
                verdict(own.stream().anyMatch(this::isWithdrawn), own.stream().anyMatch(this::isKept));
        if (own.stream().anyMatch(id -> isWithdrawn(id) || isKept(id))) {
            return byId;
        }
        Verdict byClass = verdict(isOf(withdrawn, test.className()), isOf(kept, test.className()));
        // An entry for the class itself is about all of its tests: it stays as long as one of them counts here.
        return byClass == Verdict.UNKNOWN && test.name().isEmpty() ? Verdict.COUNTS : byClass;
    }

    private static Verdict verdict(boolean isWithdrawn, boolean isKept) {
        if (isWithdrawn) {
            return isKept ? Verdict.UNKNOWN : Verdict.WITHDRAWN;
        }
        return Verdict.COUNTS;
    }

    private boolean isWithdrawn(String id) {
        return isIn(withdrawn, id);
    }

    private boolean isKept(String id) {
        return isIn(kept, id);
    }

    /** Whether a test belongs to a unit: a unit may have several. */
    private static boolean isIn(Set<String> units, String id) {
        for (int end = id.length(); end > 0; end = id.lastIndexOf("/[", end - 1)) {
            if (units.contains(id.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Set<String> units, String className) {
        String plain = ":" + className + "]";
        String nested = ":" + className.replaceAll("\\$([^$]+)", "]/[nested-class:$1") + "]";
        return units.stream().anyMatch(unit -> unit.contains(plain) || unit.contains(nested));
    }
}
