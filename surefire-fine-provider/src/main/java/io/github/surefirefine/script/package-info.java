/**
 * Runs whose order is fixed beforehand: which fork runs which units, in which order, in which leases. Made from a seed,
 * or from a recorded run. Pure; knows neither forks nor files.
 */
@NullMarked
package io.github.surefirefine.script;

import org.jspecify.annotations.NullMarked;
