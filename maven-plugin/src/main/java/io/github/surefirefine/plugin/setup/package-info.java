/**
 * How a module's tests are run: what its effective model says of Surefire and Failsafe. The only package that reads the
 * model.
 */
@NullMarked
package io.github.surefirefine.plugin.setup;

import org.jspecify.annotations.NullMarked;
