/**
 * The timeline of a run: where each bar lies, how it is drawn, and what is written around it. Pure. It does not know the
 * other parts of the page.
 */
@NullMarked
package io.github.surefirefine.plugin.report.timeline;

import org.jspecify.annotations.NullMarked;
