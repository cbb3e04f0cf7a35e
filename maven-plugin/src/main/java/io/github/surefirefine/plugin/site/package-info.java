/** The reports for a site: finds what runs have left, and passes the drawing to Doxia. */
@NullMarked
package io.github.surefirefine.plugin.site;

import org.jspecify.annotations.NullMarked;
