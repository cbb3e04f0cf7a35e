package io.github.surefirefine.it.chaos;

import io.github.surefirefine.it.result.XmlElement;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many tests there were. */
record Totals(int tests, int failures, int errors, int skipped) {

    private static final Pattern TEXT =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)");

    /** Counts the results. */
    static Totals of(Collection<Result> results) {
        Map<Status, Long> counts =
                results.stream().collect(Collectors.groupingBy(Result::status, Collectors.counting()));
        return new Totals(
                results.size(),
                count(counts, Status.FAILED),
                count(counts, Status.ERROR) + count(counts, Status.CRASHED),
                count(counts, Status.SKIPPED));
    }

    private static int count(Map<Status, Long> counts, Status status) {
        return counts.getOrDefault(status, 0L).intValue();
    }

    /** As Surefire prints them; empty if it has printed nothing. */
    static Totals parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? new Totals(number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4))
                : new Totals(0, 0, 0, 0);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** As a {@code <testsuite>} has them. */
    static Totals of(XmlElement suite) {
        return new Totals(
                number(suite, "tests"), number(suite, "failures"), number(suite, "errors"), number(suite, "skipped"));
    }

    private static int number(XmlElement suite, String attribute) {
        return Integer.parseInt(suite.attribute(attribute));
    }
}
