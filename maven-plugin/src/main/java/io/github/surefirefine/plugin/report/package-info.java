/**
 * Draws the analysis: strings of HTML with SVG in them, for any page that embeds them. Pure: texts, style and script
 * come from outside. It knows neither Maven nor Doxia, and nothing of a terminal.
 */
@NullMarked
package io.github.surefirefine.plugin.report;

import org.jspecify.annotations.NullMarked;
