/**
 * What is known of a fork outside of its JVM: which one it is, how it was started and what for, and how it has ended. Knows
 * nothing of tests.
 */
@NullMarked
package io.github.surefirefine.model.fork;

import org.jspecify.annotations.NullMarked;
