/**
 * The files of a run: what it leaves beside the reports, and what it stores while it runs. Only the thread of the
 * conductor's loop writes them; this package knows neither forks nor sockets.
 */
@NullMarked
package io.github.surefirefine.conductor.file;

import org.jspecify.annotations.NullMarked;
