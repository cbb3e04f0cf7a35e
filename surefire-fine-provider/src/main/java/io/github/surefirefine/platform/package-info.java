/**
 * What a fork needs of a test framework, without any link to one: the face of the JUnit adapter, and how the right JUnit
 * launcher is found for the tests at hand.
 */
@NullMarked
package io.github.surefirefine.platform;

import org.jspecify.annotations.NullMarked;
