/**
 * What is to be run: classes, their sets and units, and what the user wants of the run. Knows the JDK and nothing else, as
 * all of the model does.
 */
@NullMarked
package io.github.surefirefine.model.plan;

import org.jspecify.annotations.NullMarked;
