package io.github.surefirefine.quarantine;

import io.github.surefirefine.history.ClassRecord;
import io.github.surefirefine.history.History;
import io.github.surefirefine.history.UnitKey;
import io.github.surefirefine.history.UnitRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What kept runs say about tests that may fail.
 *
 * @param runs each alone
 */
public record KeptRuns(List<History> runs) {

    /** Fewer runs do not show that a test that fails now and then is repaired. */
    static final int LEAST_RUNS = 10;

    public KeptRuns {
        runs = List.copyOf(runs);
    }

    /** The entries that name tests in enough of the runs, none of which has failed in any of them. */
    public List<QuarantineEntry> passing(Quarantine quarantine) {
        return quarantine.entries().stream()
                .filter(entry -> !entry.isOver(quarantine.today()))
                .filter(entry -> runsWithPasses(entry) >= LEAST_RUNS)
                .toList();
    }

    /** In how many runs all of these passed. */
    public int leastRuns(List<QuarantineEntry> passing) {
        return passing.stream().mapToInt(this::runsWithPasses).min().orElse(0);
    }

    /** 0 if there is a run with a failure. */
    private int runsWithPasses(QuarantineEntry entry) {
        int passed = 0;
        for (History run : runs) {
            List<UnitRecord> seen = seen(entry, run);
            if (seen.stream().anyMatch(UnitRecord::failed)) {
                return 0;
            }
            passed += seen.isEmpty() ? 0 : 1;
        }
        return passed;
    }

    private static List<UnitRecord> seen(QuarantineEntry entry, History run) {
        List<UnitRecord> seen = new ArrayList<>();
        run.classes().forEach((name, ofClass) -> {
            if (entry.tests().isAboutClass(name)) {
                seen.addAll(seen(entry, name, ofClass));
            }
        });
        return seen;
    }

    private static List<UnitRecord> seen(QuarantineEntry entry, String className, ClassRecord ofClass) {
        List<UnitRecord> seen = new ArrayList<>();
        ofClass.units().forEach((key, unit) -> {
            String text = UnitKey.text(key);
            int end = text.indexOf('(');
            String names = end < 0 ? text : text.substring(0, end);
            int method = names.lastIndexOf('.') + 1;
            String owner = method == 0
                    ? className
                    : className + "$" + names.substring(0, method - 1).replace('.', '$');
            // A class that ran in one piece may have failed because of another test.
            if (text.isEmpty() || entry.tests().matchesTest(owner, names.substring(method), OptionalInt.empty())) {
                seen.add(unit);
            }
        });
        return seen;
    }
}
