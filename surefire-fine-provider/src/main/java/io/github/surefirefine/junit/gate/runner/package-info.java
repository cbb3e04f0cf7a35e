/**
 * Runners of JUnit 4 and their children: makes them ask the gate of a lease, and leaves only some tests in them. Where
 * anything is not as expected, a runner is left alone. Loaded only if there are tests of JUnit 3 or 4. Knows nothing of
 * engines other than the one for these.
 */
@NullMarked
package io.github.surefirefine.junit.gate.runner;

import org.jspecify.annotations.NullMarked;
