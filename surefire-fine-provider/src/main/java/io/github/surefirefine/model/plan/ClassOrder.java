package io.github.surefirefine.model.plan;

/** The order in which classes are begun. */
public enum ClassOrder {

    /** Those with a test that failed last time, then the longest, so that the forks end at about the same time. */
    LONGEST_FIRST,

    /** As the plan lists them: the user has chosen an order. */
    AS_PLANNED,

    /** Tests that failed when they last ran come before all others, which are in the order of the plan. */
    FAILED_FIRST;

    /** Whether classes are begun in the order of the plan. */
    public boolean isAsPlanned() {
        return this != LONGEST_FIRST;
    }
}
