package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.analysis.fork.ForkUse;

/**
 * The row of a fork.
 *
 * @param fork the fork
 * @param y of the upper edge
 * @param height in pixels, as {@code y}
 * @param lanes how many tests it ran at the same time, at least 1
 */
record TimelineRow(ForkUse fork, int y, int height, int lanes) {

    /** The upper edge of a lane. */
    double laneY(int lane) {
        return y + (double) lane * height / lanes;
    }

    double laneHeight() {
        return (double) height / lanes;
    }
}
