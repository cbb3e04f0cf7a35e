/**
 * The files of a run: what it leaves beside the reports, and what it puts aside while it runs. They are written by the
 * thread of the conductor's loop only; this package knows neither forks nor sockets.
 */
@NullMarked
package io.github.surefirefine.conductor.file;

import org.jspecify.annotations.NullMarked;
