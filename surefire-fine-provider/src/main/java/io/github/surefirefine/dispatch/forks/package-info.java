/**
 * Which forks there are, which of them are idle or discover tests, which are replaced, and how a fork ends. Knows
 * nothing of tests and reports.
 */
@NullMarked
package io.github.surefirefine.dispatch.forks;

import org.jspecify.annotations.NullMarked;
