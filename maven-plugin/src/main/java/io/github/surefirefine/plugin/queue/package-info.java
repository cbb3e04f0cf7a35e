/**
 * The answer of a goal: how far the machines of a queue have come together. Pure: does not ask the queue.
 */
@NullMarked
package io.github.surefirefine.plugin.queue;

import org.jspecify.annotations.NullMarked;
