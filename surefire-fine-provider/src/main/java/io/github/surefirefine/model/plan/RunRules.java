package io.github.surefirefine.model.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants of the run as a whole.
 *
 * @param order in which classes are begun
 * @param reruns how many times a failed test is run again, as long as it fails
 * @param skipAfterFailures the number of failures after which all other tests are skipped; 0 for never
 * @param sharesInvocations whether several forks may run the invocations of one method
 * @param seed of a random order; null if the order is not random
 */
public record RunRules(
        ClassOrder order,
        int reruns,
        int skipAfterFailures,
        boolean sharesInvocations,
        @Nullable Seed seed) {

    /** Why a test is skipped after so many failures, in JUnit's words. */
    public static final String SKIPPED = "Execution cancelled";

    public RunRules {
        Objects.requireNonNull(order);
    }

    /** Rules for a run without a random order. */
    public RunRules(ClassOrder order, int reruns, int skipAfterFailures, boolean sharesInvocations) {
        this(order, reruns, skipAfterFailures, sharesInvocations, null);
    }

    /** The same, but no test is run again. */
    public RunRules withoutReruns() {
        return new RunRules(order, 0, skipAfterFailures, sharesInvocations, seed);
    }

    /** What Surefire does unless told otherwise. */
    public static final RunRules DEFAULT = new RunRules(ClassOrder.LONGEST_FIRST, 0, 0, true);
}
