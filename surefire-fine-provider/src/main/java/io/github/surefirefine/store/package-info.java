/** Keeps the history in a file. Problems are returned as text, because only speed can be lost. */
@NullMarked
package io.github.surefirefine.store;

import org.jspecify.annotations.NullMarked;
