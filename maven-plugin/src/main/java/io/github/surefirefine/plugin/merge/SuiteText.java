package io.github.surefirefine.plugin.merge;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text file of Surefire: a report of a test set, or what tests have printed. */
public final class SuiteText {

    /** What precedes the tests of a set, and their sums. */
    private static final Pattern REPORT = Pattern.compile(
            "(?<head>-+\\R[^\\r\\n]*\\R-+\\R)"
                    + "Tests run: (?<tests>\\d+), Failures: (?<failures>\\d+), Errors: (?<errors>\\d+), Skipped: (?<skipped>\\d+)"
                    + "(?:, Flakes: (?<flakes>\\d+))?, Time elapsed: (?<time>[\\d.,]+) s(?<mark> <<< [A-Z]+!)?(?<tail>[^\\r\\n]*)"
                    + "(?<rest>.*)",
            Pattern.DOTALL);

    private SuiteText() {}

    /** Both texts as one: two reports of a set become one with the sums; other texts are concatenated. */
    public static String join(String one, String other) {
        Matcher first = REPORT.matcher(one);
        Matcher second = REPORT.matcher(other);
        if (!first.matches() || !second.matches() || !first.group("head").equals(second.group("head"))) {
            return one + other;
        }
        String mark = Optional.ofNullable(first.group("mark"))
                .or(() -> Optional.ofNullable(second.group("mark")))
                .orElse("");
        String flakes = first.group("flakes") == null && second.group("flakes") == null
                ? ""
                : ", Flakes: " + sum(first, second, "flakes");
        return first.group("head") + "Tests run: " + sum(first, second, "tests") + ", Failures: "
                + sum(first, second, "failures") + ", Errors: " + sum(first, second, "errors") + ", Skipped: "
                + sum(first, second, "skipped") + flakes + ", Time elapsed: " + sum(first, second, "time") + " s"
                + mark + first.group("tail") + first.group("rest")
                + second.group("rest").stripLeading();
    }

    /**
     * The text of a report from which tests were removed.
     *
     * @param text as it was before
     * @param report with the tests that are left
     */
    public static String rewritten(String text, SuiteXml report) {
        Matcher old = REPORT.matcher(text);
        if (!old.matches()) {
            return text;
        }
        Counts counts = report.counts();
        String mark = counts.errors() > 0 ? " <<< ERROR!" : counts.failures() > 0 ? " <<< FAILURE!" : "";
        StringBuilder rewritten = new StringBuilder(old.group("head"))
                .append("Tests run: " + counts.tests() + ", Failures: " + counts.failures() + ", Errors: "
                        + counts.errors() + ", Skipped: " + counts.skipped() + ", Time elapsed: " + report.seconds()
                        + " s" + mark + old.group("tail") + "\n");
        for (ReportedFailure failure : report.failures()) {
            ReportedTest test = failure.test();
            rewritten
                    .append(test.className() + (test.name().isEmpty() ? "" : "." + test.name()) + " -- Time elapsed: "
                            + failure.seconds() + " s <<< " + failure.kind() + "!\n")
                    .append(failure.trace().strip() + "\n\n");
        }
        return rewritten.toString();
    }

    private static String sum(Matcher one, Matcher other, String group) {
        return number(one.group(group)).add(number(other.group(group))).toPlainString();
    }

    private static BigDecimal number(@Nullable String text) {
        return text == null ? BigDecimal.ZERO : new BigDecimal(text.replace(",", ""));
    }
}
