/**
 * Where the project's pages explain a problem, so that a message can say so. Knows nothing else; every class that
 * reports a problem to a user may know it.
 */
@NullMarked
package io.github.surefirefine.trouble;

import org.jspecify.annotations.NullMarked;
