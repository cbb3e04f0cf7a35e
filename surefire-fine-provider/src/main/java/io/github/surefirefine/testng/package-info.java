/**
 * The listener that TestNG itself instantiates by name, and what it needs. Links to TestNG only, in the version of the test
 * class path; must not be loaded by anything else.
 */
@NullMarked
package io.github.surefirefine.testng;

import org.jspecify.annotations.NullMarked;
