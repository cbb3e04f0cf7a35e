package io.github.surefirefine.console;

import java.util.List;
import java.util.OptionalLong;

/**
 * How far a run has come. Immutable, so that another thread may draw it.
 *
 * @param label of the module, or nothing
 * @param done how many tests are done
 * @param total how many there are, as text; empty while nobody knows
 * @param known how many are known
 * @param startNanos when the first test began, if one has
 * @param endNanos when the run will end, if that is known
 * @param running what each fork runs
 */
public record LiveState(
        String label,
        Counts counts,
        int done,
        String total,
        int known,
        OptionalLong startNanos,
        OptionalLong endNanos,
        List<RunningTest> running) {

    public LiveState {
        running = List.copyOf(running);
    }

    /** How many tests have passed, failed and were skipped. */
    public record Counts(int passed, int failed, int skipped) {}
}
