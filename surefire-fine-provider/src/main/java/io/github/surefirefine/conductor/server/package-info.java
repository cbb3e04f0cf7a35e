/**
 * Where forks connect to their conductor: its socket, how they find its address, and which connections are let in. This
 * package does not know what happens with what the forks say.
 */
@NullMarked
package io.github.surefirefine.conductor.server;

import org.jspecify.annotations.NullMarked;
