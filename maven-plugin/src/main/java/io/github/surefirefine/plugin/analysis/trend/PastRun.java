package io.github.surefirefine.plugin.analysis.trend;

import io.github.surefirefine.history.History;
import java.time.Instant;

/**
 * A recorded run.
 *
 * @param ended when it finished
 * @param seen what it alone has shown
 */
public record PastRun(Instant ended, History seen) {}
