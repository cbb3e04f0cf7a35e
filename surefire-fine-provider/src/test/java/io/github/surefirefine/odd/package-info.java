/**
 * Compares surefire-fine with stock Surefire where an engine of the JUnit Platform does what few engines do. Both run in
 * class loaders that stand for JVMs, with the Surefire and the JUnit of a release that is not that of this test.
 */
package io.github.surefirefine.odd;
