/**
 * The answer of {@code fine:timeline}: what each fork did when, drawn with characters. Pure; knows {@code trace} and
 * {@code text}.
 */
@NullMarked
package io.github.surefirefine.plugin.timeline;

import org.jspecify.annotations.NullMarked;
