/**
 * A shared queue on a server: its address, and how to load what speaks to it. Knows neither Redis nor any library; only
 * a run with a queue loads this.
 */
@NullMarked
package io.github.surefirefine.queue.remote;

import org.jspecify.annotations.NullMarked;
