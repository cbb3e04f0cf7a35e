/** The threads of the conductor. This package does not know what they do. */
@NullMarked
package io.github.surefirefine.conductor.thread;

import org.jspecify.annotations.NullMarked;
