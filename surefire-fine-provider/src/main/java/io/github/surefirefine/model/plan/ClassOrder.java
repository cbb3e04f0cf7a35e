package io.github.surefirefine.model.plan;

/** In which order classes are begun. */
public enum ClassOrder {

    /** What takes longest comes first; so the forks end at about the same time. */
    LONGEST_FIRST,

    /** As the plan lists them: the user has chosen an order. */
    AS_PLANNED,

    /** What failed when it was last run comes before all others; else as the plan lists them. */
    FAILED_FIRST;

    /** Whether classes are begun in the order of the plan. */
    public boolean isAsPlanned() {
        return this != LONGEST_FIRST;
    }
}
