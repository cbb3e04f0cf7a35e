/**
 * Pages about runs: finds what runs have left, and passes the drawing to Doxia for a site, or to a file by itself. What
 * {@link io.github.surefirefine.plugin.site.BuildPages} needs knows neither Maven nor Doxia.
 */
@NullMarked
package io.github.surefirefine.plugin.site;

import org.jspecify.annotations.NullMarked;
