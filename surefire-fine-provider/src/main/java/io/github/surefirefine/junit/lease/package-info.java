/**
 * Has JUnit run the units of a lease in one launcher execution, and tells the listener of the lease what happens, unit by
 * unit. Does not know how the plan came about.
 */
@NullMarked
package io.github.surefirefine.junit.lease;

import org.jspecify.annotations.NullMarked;
