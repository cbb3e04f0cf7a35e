/**
 * Records what has happened to tests, leases and the plan in the state of the run. Never presents and never assigns: it
 * marks what has changed.
 */
@NullMarked
package io.github.surefirefine.dispatch.recorder;

import org.jspecify.annotations.NullMarked;
