/**
 * What a fork needs from a test framework, without any link to one: the interface of the JUnit adapter, and how to find
 * the right JUnit launcher for the tests.
 */
@NullMarked
package io.github.surefirefine.platform;

import org.jspecify.annotations.NullMarked;
