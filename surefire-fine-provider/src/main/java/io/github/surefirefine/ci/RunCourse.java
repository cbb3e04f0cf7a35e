package io.github.surefirefine.ci;

import io.github.surefirefine.figures.RunFigures;
import java.util.List;
import java.util.Optional;

/**
 * How a run went as a whole.
 *
 * @param figures of the run
 * @param firstTestMicros how long it took until the first test began
 * @param picture a line for each fork, empty if nothing has run
 * @param endSeconds when it ended, in seconds since 1970
 * @param broken why it was broken off, empty if it was not
 */
public record RunCourse(
        RunFigures figures, long firstTestMicros, List<String> picture, long endSeconds, Optional<String> broken) {

    public RunCourse {
        picture = List.copyOf(picture);
    }
}
