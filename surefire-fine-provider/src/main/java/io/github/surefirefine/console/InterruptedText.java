package io.github.surefirefine.console;

import io.github.surefirefine.trouble.Trouble;
import java.util.List;

/** What is printed when a run ends in the middle, in one piece: other lines may come at the same time. */
final class InterruptedText {

    private static final int MOST_NAMED = 10;

    private InterruptedText() {}

    /**
     * The text.
     *
     * @param progress follows the word that the run was interrupted
     * @param failed names of tests
     * @param forks what each of them was running
     * @param reports the folder of the reports
     * @param unpresented how many results Surefire's reports lack
     */
    static ConsoleLine of(String progress, List<String> failed, List<String> forks, String reports, int unpresented) {
        StringBuilder text = new StringBuilder(Trouble.INTERRUPTED.tell("fine: interrupted" + progress
                + (failed.isEmpty() ? "" : ", " + failed.size() + " of them failed") + "; the reports in " + reports
                + " are not complete"));
        forks.forEach(fork -> addLine(text, fork));
        if (!failed.isEmpty()) {
            String named = String.join(", ", failed.subList(0, Math.min(MOST_NAMED, failed.size())));
            String more = failed.size() > MOST_NAMED ? " and " + (failed.size() - MOST_NAMED) + " more" : "";
            addLine(text, "failed: " + named + more);
        }
        if (unpresented > 0) {
            addLine(
                    text,
                    "fine-unpresented.txt there has " + unpresented + (unpresented == 1 ? " result" : " results")
                            + " of classes that had not ended");
        }
        return ConsoleLine.warning(text.toString());
    }

    /** Every line has Maven's level. */
    private static void addLine(StringBuilder text, String line) {
        text.append("\n[WARNING]     ").append(line);
    }
}
