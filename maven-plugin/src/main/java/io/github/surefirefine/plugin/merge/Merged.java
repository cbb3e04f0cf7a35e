package io.github.surefirefine.plugin.merge;

import java.util.List;

/** The result of a merge. */
public interface Merged {

    /** Lines for people. */
    List<String> lines();
}
