/**
 * The processes of the forks: those that we start ourselves, what they use of the machine, and what they leave when
 * they have ended. This package knows neither what the forks run nor how they talk to the conductor.
 */
@NullMarked
package io.github.surefirefine.conductor.process;

import org.jspecify.annotations.NullMarked;
