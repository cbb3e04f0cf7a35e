/**
 * The answer of {@code fine:slowest}: which tests, classes and setups take longest. Pure; knows {@code trace},
 * {@code forecast} and {@code text}.
 */
@NullMarked
package io.github.surefirefine.plugin.slowest;

import org.jspecify.annotations.NullMarked;
