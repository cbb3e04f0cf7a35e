/**
 * What a run was like, and what past runs have shown: figures and lists, computed from a trace and from histories.
 * Pure: no files, no clock, no threads. It knows neither Maven nor how anything is drawn.
 */
@NullMarked
package io.github.surefirefine.plugin.analysis;

import org.jspecify.annotations.NullMarked;
