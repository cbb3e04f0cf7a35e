/**
 * Lets JUnit find the tests, makes a plan of classes and units of them, and keeps what was found for leases on the same
 * classes. Does not know how a lease is run.
 */
@NullMarked
package io.github.surefirefine.junit.discovery;

import org.jspecify.annotations.NullMarked;
