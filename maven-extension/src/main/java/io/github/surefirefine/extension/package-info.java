/**
 * The build extension: makes surefire-fine run the tests of modules whose poms do not mention it. Plain code decides,
 * from what Maven knows about a module, what to add to Surefire's plugin, its dependencies and its settings; only
 * {@link io.github.surefirefine.extension.FineExtension} and the listener that it installs change anything.
 *
 * <p>This package and those below it know Maven's API and the JDK, and nothing else: its jar must work alone on {@code
 * maven.ext.class.path}. It is compiled for Java 8. Before 3.9, Maven cannot read newer classes when it looks for
 * extensions, whatever Java it runs on, and does not report that; and a Java that is too old for the rest can get a
 * message that says so.
 */
@NullMarked
package io.github.surefirefine.extension;

import org.jspecify.annotations.NullMarked;
