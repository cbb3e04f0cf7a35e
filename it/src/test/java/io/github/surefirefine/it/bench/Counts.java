package io.github.surefirefine.it.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many tests ran. Nothing is measured that has run others.
 *
 * @param tests all of them
 * @param failed those that failed on purpose
 */
record Counts(int tests, int failed) {

    private static final Pattern SUREFIRE =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: 0, Skipped: 0");

    /** What Surefire printed for each module. */
    static Counts ofSurefire(List<String> totals) {
        return totals.stream().map(line -> in(SUREFIRE, line)).reduce(new Counts(0, 0), Counts::plus);
    }

    /** From a line in which the first group is the number of tests, and the second that of failures. */
    static Counts in(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("not what was to run: " + line);
        }
        return new Counts(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    Counts plus(Counts other) {
        return new Counts(tests + other.tests, failed + other.failed);
    }
}
