/**
 * Classes in one piece that forks could share, and what that would save. Pure. It knows the trace and the forecast, and
 * nothing of how anything is said or drawn.
 */
@NullMarked
package io.github.surefirefine.plugin.analysis.whole;

import org.jspecify.annotations.NullMarked;
