package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.detective.Finding;
import io.github.surefirefine.dispatch.run.UnitName;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Console texts about tests that were tried again. */
public final class DiagnosisText {

    private static final int MOST_NAMED = 3;

    private DiagnosisText() {}

    /** What is printed before the first trial. */
    public static List<ConsoleLine> head(int tried, int failed) {
        List<ConsoleLine> lines = new ArrayList<>();
        lines.add(RunConsole.info("fine: " + failedTestsAre(tried) + " tried again, in forks of their own"));
        if (tried < failed) {
            lines.add(RunConsole.info("fine: " + failedTestsAre(failed - tried)
                    + " not tried again; fine.diagnose.max limits how many are"));
        }
        return lines;
    }

    /** No fork can be started. */
    public static List<ConsoleLine> impossible() {
        return List.of(RunConsole.warning(Trouble.NO_TRIALS.tell(
                "fine: failed tests cannot be tried again without reused forks: set forkCount to 1 or more"
                        + " and reuseForks to true, or remove fine.diagnose")));
    }

    /** What was found out about a test. */
    public static List<ConsoleLine> of(UnitName suspect, Finding finding, IntFunction<UnitName> names) {
        return List.of(RunConsole.warning("fine: " + suspect.text() + " " + text(finding, names)));
    }

    private static String text(Finding finding, IntFunction<UnitName> names) {
        if (finding instanceof Finding.Spoilt spoilt) {
            return "passes alone, fails after " + list(spoilt.spoilers(), names);
        } else if (finding instanceof Finding.Needs needs) {
            return "fails alone, passes after " + list(needs.needed(), names);
        } else if (finding instanceof Finding.Flaky flaky) {
            return "is flaky (" + flaky.failed() + " of " + flaky.of() + ")";
        } else if (finding instanceof Finding.NeverFails never) {
            return "is flaky (failed in the run, and in 0 of " + never.trials() + " trials)";
        } else if (finding instanceof Finding.Undecided) {
            return "could not be tried again: its fork ended, or took too long, before that test";
        }
        return "fails alone";
    }

    private static String list(List<Integer> units, IntFunction<UnitName> names) {
        List<String> some = units.stream()
                .limit(MOST_NAMED)
                .map(unit -> names.apply(unit).text())
                .toList();
        int others = units.size() - some.size();
        return String.join(" and ", some) + (others == 0 ? "" : " and " + others + " more");
    }

    private static String failedTestsAre(int number) {
        return number + (number == 1 ? " failed test is" : " failed tests are");
    }
}
