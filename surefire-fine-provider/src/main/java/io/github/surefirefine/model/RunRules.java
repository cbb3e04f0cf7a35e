package io.github.surefirefine.model;

import java.util.Objects;

/**
 * What the user wants of the run as a whole.
 *
 * @param order in which classes are begun
 * @param reruns how many times a failed test is run again, as long as it fails
 * @param skipAfterFailures after so many failures all other tests are skipped; 0 for never
 * @param sharesInvocations whether several forks may run the invocations of one method
 */
public record RunRules(ClassOrder order, int reruns, int skipAfterFailures, boolean sharesInvocations) {

    public RunRules {
        Objects.requireNonNull(order);
    }

    /** What Surefire does unless told otherwise. */
    public static final RunRules DEFAULT = new RunRules(ClassOrder.LONGEST_FIRST, 0, 0, true);
}
