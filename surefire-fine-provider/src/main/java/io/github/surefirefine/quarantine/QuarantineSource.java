package io.github.surefirefine.quarantine;

import java.util.List;
import java.util.Set;

/**
 * The tests that may fail, with what is known about their file before a run.
 *
 * @param isWholeSuite whether the run has all tests of its classes; otherwise nobody knows whether a name is wrong
 * @param missing entries whose classes are not in the module
 * @param passing entries whose tests have passed in all kept runs
 * @param passingRuns how many of these runs there are, at least
 */
public record QuarantineSource(
        Quarantine quarantine,
        boolean isWholeSuite,
        Set<QuarantineEntry> missing,
        List<QuarantineEntry> passing,
        int passingRuns) {

    /** No test may fail. */
    public static final QuarantineSource NONE = new QuarantineSource(Quarantine.NONE, false, Set.of(), List.of(), 0);

    public QuarantineSource {
        missing = Set.copyOf(missing);
        passing = List.copyOf(passing);
    }

    /** Whether the module has no class that the entry could be about. */
    public boolean isMissing(QuarantineEntry entry) {
        return isWholeSuite && missing.contains(entry);
    }
}
