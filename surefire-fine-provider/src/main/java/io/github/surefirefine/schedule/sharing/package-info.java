/**
 * The rules that divide the units of a class into leases: how many units a lease holds, and when a fork joins a class.
 * Chooses only; takes nothing.
 */
@NullMarked
package io.github.surefirefine.schedule.sharing;

import org.jspecify.annotations.NullMarked;
