/**
 * The answer of {@code fine:plan}: how a suite would be spread over forks, and how many of them to choose. Pure; knows
 * {@code forecast} and {@code text}.
 */
@NullMarked
package io.github.surefirefine.plugin.plan;

import org.jspecify.annotations.NullMarked;
