/**
 * The goal that looks for the test that makes another one fail: it runs builds until that is found. It knows which trace a
 * goal is about, and the provider only by its options.
 */
@NullMarked
package io.github.surefirefine.plugin.goal.bisect;

import org.jspecify.annotations.NullMarked;
