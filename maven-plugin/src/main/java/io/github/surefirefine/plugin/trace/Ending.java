package io.github.surefirefine.plugin.trace;

/** Whether a trace holds its run to the end. */
public enum Ending {
    COMPLETE,
    /** The file ends in the middle: Maven's JVM was killed, or the disk was full. */
    CUT_OFF
}
