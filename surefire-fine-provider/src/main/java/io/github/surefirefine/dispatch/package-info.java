/**
 * The decisions of the conductor: one event in, messages out. {@link io.github.surefirefine.dispatch.Dispatcher} shows the
 * steps that every event goes through; what they record, present and assign is in the packages below this one. Pure, so it
 * is tested without a socket, a thread or a clock.
 */
@NullMarked
package io.github.surefirefine.dispatch;

import org.jspecify.annotations.NullMarked;
