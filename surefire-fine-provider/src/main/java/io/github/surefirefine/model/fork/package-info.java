/**
 * What is known of a fork outside its JVM: which one it is, how and for what it was started, and how it has ended.
 * Knows nothing of tests.
 */
@NullMarked
package io.github.surefirefine.model.fork;

import org.jspecify.annotations.NullMarked;
