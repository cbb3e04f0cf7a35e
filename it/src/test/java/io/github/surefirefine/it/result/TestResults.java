package io.github.surefirefine.it.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Surefire or Failsafe printed on the console after {@code Results:}.
 *
 * @param goal which goal in which module, such as {@code surefire:test @ core}
 * @param problems the lines that name a test that went wrong
 * @param totals how many tests there were
 * @param elapsed from the start of the goal to the totals
 */
public record TestResults(String goal, List<Problem> problems, String totals, Duration elapsed) {

    private static final Pattern GOAL =
            Pattern.compile("\\[INFO] --- (?:maven-)?(surefire|failsafe)(?:-plugin)?:[^:]+:(\\S+) .*(@ \\S+) ---");
    private static final String START = "[INFO] Results:";
    private static final Pattern HEAD = Pattern.compile("\\[\\w+] (\\w+): ?");
    private static final Pattern TOTALS =
            Pattern.compile("\\[\\w+] (Tests run: \\d+, Failures: \\d+, Errors: \\d+, Skipped: \\d+(, Flakes: \\d+)?)");

    /**
     * A line of the summary.
     *
     * @param head under which it stands, such as {@code Failures}
     */
    public record Problem(String head, String line) {}

    static List<TestResults> in(List<ConsoleLine> console) {
        List<TestResults> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String goal = "";
        long start = 0;
        String head = "";
        boolean inside = false;
        for (ConsoleLine consoleLine : console) {
            String line = consoleLine.text();
            Matcher goalLine = GOAL.matcher(line);
            Matcher headLine = HEAD.matcher(line);
            Matcher totalsLine = TOTALS.matcher(line);
            if (goalLine.matches()) {
                goal = goalLine.group(1) + ":" + goalLine.group(2) + " " + goalLine.group(3);
                start = consoleLine.epochMillis();
            } else if (line.equals(START)) {
                inside = true;
                head = "";
                problems.clear();
            } else if (totalsLine.matches()) {
                found.add(new TestResults(
                        goal,
                        List.copyOf(problems),
                        totalsLine.group(1),
                        Duration.ofMillis(consoleLine.epochMillis() - start)));
                inside = false;
                problems.clear();
            } else if (inside && headLine.matches()) {
                head = headLine.group(1);
            } else if (inside && !line.equals("[INFO] ") && !line.equals("[INFO]")) {
                problems.add(new Problem(head, line));
            }
        }
        return found;
    }
}
