/** The reports for a site: finds what runs have left, and hands to Doxia what the drawing makes of it. */
@NullMarked
package io.github.surefirefine.plugin.site;

import org.jspecify.annotations.NullMarked;
