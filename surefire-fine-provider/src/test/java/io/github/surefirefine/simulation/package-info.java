/**
 * Runs in virtual time: the real scheduler, forks that only pretend to run tests, generated suites, and what other tools
 * would make of the same suites.
 */
@NullMarked
package io.github.surefirefine.simulation;

import org.jspecify.annotations.NullMarked;
