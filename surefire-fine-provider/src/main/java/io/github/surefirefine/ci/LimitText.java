package io.github.surefirefine.ci;

import io.github.surefirefine.figures.FiguresText;
import io.github.surefirefine.figures.RunFigures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has limited a run, in one sentence. */
final class LimitText {

    private static final double MOST_OF_IT = 0.5;
    private static final double BUSY = 0.8;
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final int MICROS_PER_MILLI = 1_000;

    private LimitText() {}

    /**
     * The largest of what kept the run from being shorter; empty if nothing has run.
     *
     * @param slowest tests, the slowest first
     */
    static Optional<String> of(RunCourse course, List<SlowTest> slowest) {
        RunFigures figures = course.figures();
        double wall = figures.wallMicros();
        if (wall == 0 || figures.workMicros() == 0) {
            return Optional.empty();
        }
        if (!slowest.isEmpty() && (long) slowest.get(0).millis() * MICROS_PER_MILLI >= MOST_OF_IT * wall) {
            return Optional.of("the longest test, which took "
                    + Counted.seconds(slowest.get(0).millis()) + " of " + FiguresText.wall(figures)
                    + "; no number of forks makes the run shorter than that");
        } else if (course.firstTestMicros() >= MOST_OF_IT * wall) {
            return Optional.of("the start of the JVMs and the discovery of the tests: the first test began after "
                    + seconds(course.firstTestMicros()) + " of " + FiguresText.wall(figures));
        } else if (figures.fixtureMicros() > figures.workMicros()) {
            return Optional.of("what classes do before and after their tests, which took "
                    + seconds(figures.fixtureMicros()) + ", longer than the tests themselves ("
                    + FiguresText.work(figures) + ")");
        } else if (figures.busyShare() >= BUSY) {
            return Optional.of("the work itself: the forks were busy " + FiguresText.busy(figures) + " of the time");
        }
        return Optional.of("forks without work: they were busy " + FiguresText.busy(figures)
                + " of the time, and the first test began after " + seconds(course.firstTestMicros())
                + "; fine:timeline shows the rest");
    }

    private static String seconds(long micros) {
        return String.format(Locale.US, "%.1f s", micros / MICROS_PER_SECOND);
    }
}
