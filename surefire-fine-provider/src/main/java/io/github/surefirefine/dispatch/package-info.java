/**
 * The decisions of the conductor: one event in, messages out. Puts scheduling, reports and console together; pure, so it
 * is tested without a socket, a thread or a clock.
 */
@NullMarked
package io.github.surefirefine.dispatch;

import org.jspecify.annotations.NullMarked;
