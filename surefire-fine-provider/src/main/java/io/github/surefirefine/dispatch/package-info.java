/**
 * The decisions of the conductor: one event in, messages out. {@link io.github.surefirefine.dispatch.Dispatcher} shows
 * the steps that every event goes through; the packages below this one record, present and assign. Pure, so that it can
 * be tested without a socket, a thread or a clock.
 */
@NullMarked
package io.github.surefirefine.dispatch;

import org.jspecify.annotations.NullMarked;
