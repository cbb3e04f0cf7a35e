package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results that can no longer be presented to Surefire, as text for a person. */
public final class UnpresentedText {

    private UnpresentedText() {}

    public static String of(Run run) {
        List<TestFinished> results = run.presentation().unpresented();
        String unrun = LostTestText.notRun(run).map(text -> text + "\n\n").orElse("");
        return text("All of Surefire's forks have ended.", results, unrun);
    }

    /** The same for a run that was interrupted. */
    public static String ofInterrupted(Run run) {
        return text("The run was interrupted.", run.presentation().unpresented(), "");
    }

    private static String text(String why, List<TestFinished> results, String unrun) {
        String head =
                why + " Of classes that were not completely reported, " + results.size() + " results are known:\n\n";
        return head + unrun + results.stream().map(UnpresentedText::line).collect(Collectors.joining());
    }

    private static String line(TestFinished result) {
        Entry entry = result.entry();
        String line = String.format(
                Locale.ROOT, "%-7s [%6.3f s] %s%n", result.outcome(), entry.millis() / 1000.0, entry.qualifiedName());
        return entry.failure() == null || !result.outcome().isProblem()
                ? line
                : line + entry.failure().trace().indent(4);
    }
}
