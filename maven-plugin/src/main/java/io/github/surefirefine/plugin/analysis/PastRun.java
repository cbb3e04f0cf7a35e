package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.history.History;
import java.time.Instant;

/**
 * A run that was kept.
 *
 * @param ended when it had finished
 * @param seen what it alone has shown
 */
public record PastRun(Instant ended, History seen) {}
