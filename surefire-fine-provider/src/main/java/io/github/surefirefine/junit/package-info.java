/**
 * The only package that links to the JUnit Platform. Where the test class path has no launcher, these classes are defined
 * by a class loader that brings one, so nothing outside of this package may refer to them by name.
 */
@NullMarked
package io.github.surefirefine.junit;

import org.jspecify.annotations.NullMarked;
