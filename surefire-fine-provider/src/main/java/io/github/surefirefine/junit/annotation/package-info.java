/** Reads annotations of frameworks that may or may not be on the test class path. */
@NullMarked
package io.github.surefirefine.junit.annotation;

import org.jspecify.annotations.NullMarked;
