package io.github.surefirefine.ci;

import io.github.surefirefine.figures.FiguresText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a CI system is told of the run of one module.
 *
 * @param module its name, and that of the reports if there are several
 * @param failures those that the build fails for, the first of them with their places
 */
public record CiReport(
        String module,
        TestTotals totals,
        List<FailedTest> failures,
        List<FailedTest> flaky,
        List<SlowTest> slowest,
        RunCourse course) {

    /** To look for files takes time, and no system shows more. */
    private static final int WITH_PLACE = 30;

    public CiReport {
        failures = List.copyOf(failures);
        flaky = List.copyOf(flaky);
        slowest = List.copyOf(slowest);
    }

    /**
     * The report of a run that has ended.
     *
     * @param places finds the line of a source file
     */
    public static CiReport of(
            String module,
            TestResults results,
            RunCourse course,
            Function<List<SourceFrame>, Optional<SourcePlace>> places) {
        return new CiReport(
                module,
                results.totals(),
                placed(results.failures(), places),
                placed(results.flaky(), places),
                results.slowest(),
                course);
    }

    private static List<FailedTest> placed(
            List<FailedTest> failures, Function<List<SourceFrame>, Optional<SourcePlace>> places) {
        List<FailedTest> placed = new ArrayList<>();
        for (FailedTest failure : failures) {
            placed.add(
                    placed.size() < WITH_PLACE
                            ? places.apply(failure.frames()).map(failure::at).orElse(failure)
                            : failure);
        }
        return placed;
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return totals.run() == 0 && failures.isEmpty() && course.broken().isEmpty();
    }

    boolean isGood() {
        return failures.isEmpty() && course.broken().isEmpty();
    }

    /** All in one line, without a mark. */
    String headline() {
        if (course.broken().isPresent()) {
            return module + ": the run was broken off after " + Counted.of(totals.run(), "test");
        } else if (failures.isEmpty()) {
            return module + ": " + Counted.of(totals.run(), "test")
                    + (totals.skipped() == 0 ? " passed" : ", none failed");
        }
        return module + ": " + failures.size() + " of " + Counted.of(totals.run(), "test") + " failed";
    }

    /** What the run took and got for it. */
    String figures() {
        return FiguresText.wall(course.figures()) + " on " + FiguresText.forks(course.figures()) + ", "
                + FiguresText.work(course.figures()) + " of tests (" + FiguresText.speedUp(course.figures())
                + "x), forks busy " + FiguresText.busy(course.figures());
    }

    /** The totals as Surefire counts them, and how many were flaky. */
    String counts() {
        return "Tests run: " + totals.run() + ", Failures: " + totals.failed() + ", Errors: " + totals.errors()
                + ", Skipped: " + totals.skipped() + (totals.flaky() == 0 ? "" : ", Flakes: " + totals.flaky());
    }
}
