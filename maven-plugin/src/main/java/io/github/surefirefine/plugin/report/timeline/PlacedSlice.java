package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.trace.Slice;

/**
 * Where to draw a slice.
 *
 * @param row number of the fork's row
 * @param lane within the row
 */
record PlacedSlice(int row, int lane, Slice slice) {}
