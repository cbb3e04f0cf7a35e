package io.github.surefirefine.plugin.trace;

/** Whether a trace reaches the end of its run. */
public enum Ending {
    COMPLETE,
    /** The build was ended in the middle of the run, as by Ctrl-C. */
    INTERRUPTED,
    /** The file ends in the middle: Maven's JVM was killed, or the disk was full. */
    CUT_OFF
}
