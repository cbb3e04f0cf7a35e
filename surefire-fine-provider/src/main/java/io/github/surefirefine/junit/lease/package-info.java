/**
 * Lets JUnit run the units of a lease in one launcher execution, and lets other threads take a part of it back. Does
 * not know how the plan was made, or what the reports say.
 */
@NullMarked
package io.github.surefirefine.junit.lease;

import org.jspecify.annotations.NullMarked;
