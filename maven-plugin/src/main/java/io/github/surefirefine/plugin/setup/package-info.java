/**
 * How a module's tests run: what its effective model says about Surefire and Failsafe. The only package that reads the
 * model.
 */
@NullMarked
package io.github.surefirefine.plugin.setup;

import org.jspecify.annotations.NullMarked;
