/**
 * The vocabulary that every other package shares: what a run consists of and what can happen to a test. Immutable
 * records only; this package knows the JDK and nothing else.
 */
@NullMarked
package io.github.surefirefine.model;

import org.jspecify.annotations.NullMarked;
