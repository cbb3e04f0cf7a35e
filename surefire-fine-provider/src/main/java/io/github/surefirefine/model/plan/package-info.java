/**
 * What is to run: classes, their sets and units, and what the user wants of the run. Knows the JDK and nothing else,
 * like all of the model.
 */
@NullMarked
package io.github.surefirefine.model.plan;

import org.jspecify.annotations.NullMarked;
