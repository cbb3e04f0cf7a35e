/**
 * Runs whose course is laid down beforehand: which fork runs which units, in which order, in which leases. Made by a seed, or
 * of a run that was recorded. Pure; knows neither forks nor files.
 */
@NullMarked
package io.github.surefirefine.script;

import org.jspecify.annotations.NullMarked;
