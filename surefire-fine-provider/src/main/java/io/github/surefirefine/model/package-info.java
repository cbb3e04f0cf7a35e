/**
 * The vocabulary that every other package shares: what a run consists of and what can happen to a test. Immutable
 * records only; this package knows the JDK and nothing else. It has more types than other packages have, as nearly all of
 * them are a line of code and some lines of what it means.
 */
@NullMarked
package io.github.surefirefine.model;

import org.jspecify.annotations.NullMarked;
