package io.github.surefirefine.store;

/** Which tests of the module a run has. */
public enum TestChoice {
    /** All that the build usually runs. */
    ALL,
    /** Those of some groups. */
    BY_GROUPS,
    /** Those that the user has named. */
    BY_NAME
}
