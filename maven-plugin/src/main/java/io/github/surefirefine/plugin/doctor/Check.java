package io.github.surefirefine.plugin.doctor;

import java.util.List;

/** Looks at one side of a set-up. */
interface Check {

    /** What could be better, the worst first; nothing where all is well. */
    List<Finding> examine(Facts facts);
}
