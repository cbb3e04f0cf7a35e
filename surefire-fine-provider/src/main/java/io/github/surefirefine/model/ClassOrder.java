package io.github.surefirefine.model;

/** In which order classes are begun. */
public enum ClassOrder {

    /** What takes longest comes first; so the forks end at about the same time. */
    LONGEST_FIRST,

    /** As the plan lists them: the user has chosen an order. */
    AS_PLANNED
}
