/**
 * What every part of a page needs: the run that it draws, texts, markup, and numbers for coordinates. Pure, except for the
 * texts, which are a resource. It does not know which parts there are.
 */
@NullMarked
package io.github.surefirefine.plugin.report.part;

import org.jspecify.annotations.NullMarked;
