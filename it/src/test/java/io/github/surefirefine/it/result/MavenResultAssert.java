package io.github.surefirefine.it.result;

import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Assertions on the result of a build. */
public final class MavenResultAssert extends AbstractAssert<MavenResultAssert, MavenResult> {

    private static final Pattern STACK_TRACE =
            Pattern.compile("(\\[ERROR] )?\\s*at [\\w.$/]+\\([^)]*\\).*|.*Exception in thread.*");

    private MavenResultAssert(MavenResult actual) {
        super(actual, MavenResultAssert.class);
    }

    /** Starts a sentence. */
    public static MavenResultAssert assertThat(MavenResult actual) {
        return new MavenResultAssert(actual);
    }

    /** The build succeeded. */
    public MavenResultAssert succeeded() {
        Assertions.assertThat(actual.exitCode()).as(about("exit code")).isZero();
        return this;
    }

    /** The build failed. */
    public MavenResultAssert failed() {
        Assertions.assertThat(actual.exitCode()).as(about("exit code")).isEqualTo(1);
        return this;
    }

    /** Surefire's last totals were these. */
    public MavenResultAssert hasTotals(int tests, int failures, int errors, int skipped) {
        Assertions.assertThat(actual.totals())
                .as(about("totals"))
                .isEqualTo("Tests run: " + tests + ", Failures: " + failures + ", Errors: " + errors + ", Skipped: "
                        + skipped);
        return this;
    }

    /** Exactly one line matches as a whole. */
    public MavenResultAssert printedOnce(String regex) {
        Pattern pattern = Pattern.compile(regex);
        Assertions.assertThat(actual.lines())
                .as(about("lines like " + regex))
                .filteredOn(line -> pattern.matcher(line).matches())
                .hasSize(1);
        return this;
    }

    /** No line matches as a whole. */
    public MavenResultAssert neverPrinted(String regex) {
        Pattern pattern = Pattern.compile(regex);
        Assertions.assertThat(actual.lines())
                .as(about("lines like " + regex))
                .noneMatch(line -> pattern.matcher(line).matches());
        return this;
    }

    /** At least one line matches each, and the first matches come in the given order. */
    public MavenResultAssert printedInOrder(String... regexes) {
        List<String> rest = actual.lines();
        for (String regex : regexes) {
            Pattern pattern = Pattern.compile(regex);
            List<String> found = rest.stream()
                    .dropWhile(line -> !pattern.matcher(line).matches())
                    .toList();
            Assertions.assertThat(found)
                    .as(about("a line like " + regex + ", after those like the ones before it in " + List.of(regexes)))
                    .isNotEmpty();
            rest = found.subList(1, found.size());
        }
        return this;
    }

    /** Exactly one line has all of these texts, and no stack trace is printed. */
    public MavenResultAssert explainedOnOneLine(String... texts) {
        Assertions.assertThat(actual.lines())
                .as(about("lines with " + List.of(texts)))
                .filteredOn(line -> List.of(texts).stream().allMatch(line::contains))
                .hasSize(1);
        Assertions.assertThat(actual.lines())
                .as(about("stack traces"))
                .noneMatch(line -> STACK_TRACE.matcher(line).matches());
        return this;
    }

    /**
     * The first error line has all of these texts. Surefire repeats at the end what a fork reports, with a trace of its
     * own.
     */
    public MavenResultAssert explainedOnTheFirstErrorLine(String... texts) {
        Assertions.assertThat(actual.lines())
                .as(about("error lines"))
                .filteredOn(line -> line.startsWith("[ERROR]"))
                .first(InstanceOfAssertFactories.STRING)
                .contains(texts);
        return this;
    }

    private String about(String what) {
        return what + " (see " + actual.log() + ")";
    }
}
