/**
 * The thread that asks the queue which several machines share, and repeats what was not answered. This package knows
 * neither what the answers mean nor which server gives them.
 */
@NullMarked
package io.github.surefirefine.conductor.queue;

import org.jspecify.annotations.NullMarked;
