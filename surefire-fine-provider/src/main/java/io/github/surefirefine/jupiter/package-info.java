/**
 * Classes that Jupiter itself instantiates by name. Links to Jupiter's API only, in the version of the test class path;
 * must not be loaded by anything else.
 */
@NullMarked
package io.github.surefirefine.jupiter;

import org.jspecify.annotations.NullMarked;
