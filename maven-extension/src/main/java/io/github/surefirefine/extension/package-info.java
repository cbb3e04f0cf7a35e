/**
 * The build extension: has surefire-fine run the tests of modules whose poms say nothing of it. What to add to Surefire's
 * plugin, its dependencies and its settings, is decided by plain code on what Maven knows of a module; only
 * {@link io.github.surefirefine.extension.FineExtension} and the listener that it sets up change anything.
 *
 * <p>This package knows Maven's API and the JDK, and nothing else: its jar must do where it stands alone on
 * {@code maven.ext.class.path}. It is compiled for Java 8. Before 3.9, Maven cannot read newer classes where it looks for
 * extensions, whatever Java it runs on, and says nothing about it; and a Java that is too old for the rest can be told so
 * in words.
 */
@NullMarked
package io.github.surefirefine.extension;

import org.jspecify.annotations.NullMarked;
