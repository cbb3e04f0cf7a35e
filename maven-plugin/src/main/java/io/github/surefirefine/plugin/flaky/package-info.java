/**
 * The answer of {@code fine:flaky}: which tests fail now and then, and what that costs. Pure; knows {@code analysis} and
 * {@code text}.
 */
@NullMarked
package io.github.surefirefine.plugin.flaky;

import org.jspecify.annotations.NullMarked;
