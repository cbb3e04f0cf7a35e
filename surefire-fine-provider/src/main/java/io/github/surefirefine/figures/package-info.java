/**
 * The figures of a run, as the glossary defines them: computed here once, for the console and for every goal and report.
 * Pure; knows neither where the figures come from nor where they are shown.
 */
@NullMarked
package io.github.surefirefine.figures;

import org.jspecify.annotations.NullMarked;
