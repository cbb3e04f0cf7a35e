/**
 * What Surefire's run listener hears: the events of a class, wherever its units ran, in the order in which one fork
 * alone would have reported them. Pure; knows the model only.
 */
@NullMarked
package io.github.surefirefine.report;

import org.jspecify.annotations.NullMarked;
