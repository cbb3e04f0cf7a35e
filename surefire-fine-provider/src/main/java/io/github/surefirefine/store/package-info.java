/** Keeps the history in a file. What goes wrong is said in a text, for speed is all that can be lost. */
@NullMarked
package io.github.surefirefine.store;

import org.jspecify.annotations.NullMarked;
