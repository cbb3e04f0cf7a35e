/**
 * Where forks connect to their conductor: its socket, how they find its address, and who is let in. This package does not
 * know what becomes of what the forks say.
 */
@NullMarked
package io.github.surefirefine.conductor.server;

import org.jspecify.annotations.NullMarked;
