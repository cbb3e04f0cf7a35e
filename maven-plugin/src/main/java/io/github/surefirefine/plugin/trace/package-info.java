/**
 * The trace of a run, {@code fine-trace.json} beside Surefire's reports, as immutable records. It knows neither Maven
 * nor the users of a trace.
 */
@NullMarked
package io.github.surefirefine.plugin.trace;

import org.jspecify.annotations.NullMarked;
