/**
 * What Surefire sees of us: reading its parameters, and starting what it wants. Nothing here links to JUnit: the same
 * classes are loaded in Maven's JVM, where there may be no JUnit.
 */
@NullMarked
package io.github.surefirefine;

import org.jspecify.annotations.NullMarked;
