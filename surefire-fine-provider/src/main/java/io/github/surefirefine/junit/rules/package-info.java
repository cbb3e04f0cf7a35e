/**
 * Decides what must stay together in one fork, which methods several forks may share, and which locks a test needs.
 * Looks at what JUnit has found and at the classes of the tests; does not know how its answers are used.
 */
@NullMarked
package io.github.surefirefine.junit.rules;

import org.jspecify.annotations.NullMarked;
