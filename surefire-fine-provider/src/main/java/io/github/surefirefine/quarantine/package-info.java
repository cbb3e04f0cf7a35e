/**
 * Tests that may fail until a date: which they are, and what has to be said about the file that names them. Pure: no
 * files, no clock.
 */
@NullMarked
package io.github.surefirefine.quarantine;

import org.jspecify.annotations.NullMarked;
