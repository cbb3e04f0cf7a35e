/**
 * The trace of a run, {@code fine-trace.json} beside Surefire's reports, as immutable records. It knows neither Maven nor
 * what is made of a trace.
 */
@NullMarked
package io.github.surefirefine.plugin.trace;

import org.jspecify.annotations.NullMarked;
