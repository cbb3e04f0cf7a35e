/** Engines and frameworks, and the kinds of tests that they have. */
package io.github.surefirefine.it.engines;
