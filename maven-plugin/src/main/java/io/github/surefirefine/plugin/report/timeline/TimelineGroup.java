package io.github.surefirefine.plugin.report.timeline;

/**
 * Where the rows of a machine begin, if several have run a suite.
 *
 * @param machine its number
 * @param name of it
 * @param y of the upper edge of its name, in pixels; its first row is below
 */
record TimelineGroup(int machine, String name, int y) {

    /** Of the name, in pixels. */
    static final int HEIGHT = 18;
}
