/**
 * Finds tests, runs leases, and says what happens. With its sub-packages the only one that links to the JUnit Platform:
 * where the test class path has no launcher, these classes are defined by a class loader that brings one, so nothing
 * outside may refer to them by name.
 */
@NullMarked
package io.github.surefirefine.junit;

import org.jspecify.annotations.NullMarked;
