/**
 * Why has a test failed: by itself, or because of what ran before it? Decides which tests to try after which others,
 * and what follows from the results. Pure: it knows tests by their numbers only, and starts nothing; it does not know
 * who runs the trials.
 */
@NullMarked
package io.github.surefirefine.detective;

import org.jspecify.annotations.NullMarked;
