/**
 * This machine among several that share a suite: what it asks their queue, when, and what follows from the answers.
 * Pure, like all of the dispatcher; knows nothing of Redis.
 */
@NullMarked
package io.github.surefirefine.dispatch.queue;

import org.jspecify.annotations.NullMarked;
