package io.github.surefirefine.plugin.doctor;

import java.util.List;

/** Checks one side of a set-up. */
interface Check {

    /** What could be better, the worst first; nothing if all is well. */
    List<Finding> examine(Facts facts);
}
