/**
 * The goals for the console: what Maven calls. A goal gathers the facts for its answer, and prints it. Knows the
 * packages of the answers, Maven and files.
 */
@NullMarked
package io.github.surefirefine.plugin.goal;

import org.jspecify.annotations.NullMarked;
