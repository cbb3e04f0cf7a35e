/**
 * What an idle fork should steal, and from which fork. Decides only; asks no fork and takes nothing.
 */
@NullMarked
package io.github.surefirefine.schedule.steal;

import org.jspecify.annotations.NullMarked;
