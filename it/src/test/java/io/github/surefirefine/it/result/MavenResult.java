package io.github.surefirefine.it.result;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of a build.
 *
 * @param exitCode of the Maven process
 * @param elapsed from the start of the Maven process to its end
 * @param console everything that Maven printed, in order
 * @param reports what Surefire or Failsafe reported
 * @param log the file that holds the console
 */
public record MavenResult(int exitCode, Duration elapsed, List<ConsoleLine> console, TestReports reports, Path log) {

    /** The text of all lines, in order. */
    public List<String> lines() {
        return console.stream().map(ConsoleLine::text).toList();
    }

    /** The lines that match as a whole. */
    public List<MatchResult> linesLike(Pattern pattern) {
        return lines().stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .toList();
    }

    /** The first line that contains the text. */
    public ConsoleLine firstLineWith(String text) {
        return console.stream()
                .filter(line -> line.text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line contains \"" + text + "\", see " + log));
    }

    /** What Surefire or Failsafe said at the end of each of their goals. */
    public List<TestResults> results() {
        return TestResults.in(console);
    }

    /** Surefire's last totals; empty if it printed none. */
    public String totals() {
        List<TestResults> results = results();
        return results.isEmpty() ? "" : results.get(results.size() - 1).totals();
    }
}
