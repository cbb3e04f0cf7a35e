/**
 * Passes on to Surefire's run listener and console what the conductor wants presented. Knows Surefire, but no JUnit.
 */
@NullMarked
package io.github.surefirefine.presenter;

import org.jspecify.annotations.NullMarked;
