/**
 * Why has a test failed: by itself, or by what ran before it? Decides which tests are to be tried after which others, and
 * what follows from the results. Pure: it knows tests by their numbers only, and starts nothing; who runs the trials does
 * not matter to it.
 */
@NullMarked
package io.github.surefirefine.detective;

import org.jspecify.annotations.NullMarked;
