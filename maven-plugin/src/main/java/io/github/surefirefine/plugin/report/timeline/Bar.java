package io.github.surefirefine.plugin.report.timeline;

/**
 * A bar of the timeline: a slice, or several that are too short to be seen.
 *
 * @param row number of the fork's row
 * @param lane within the row, 0 unless tests of one fork run at the same time
 * @param startMicros where it begins
 * @param endMicros where it ends
 * @param kind what it stands for
 * @param colour number of the colour of its class
 * @param title the tooltip
 * @param label the text on it if there is space, empty for none
 */
record Bar(int row, int lane, long startMicros, long endMicros, BarKind kind, int colour, String title, String label) {

    long micros() {
        return endMicros - startMicros;
    }
}
