package io.github.surefirefine.detective;

import java.util.List;
import java.util.function.Function;

/** How an investigation continues. */
public sealed interface Next {

    /**
     * Trials are wanted, all of them independent of each other.
     *
     * @param trials for each trial, the numbers of the tests to run before the suspect, in a JVM of their own
     * @param then receives the results, in the same order
     */
    record Batch(List<List<Integer>> trials, Function<List<Verdict>, Next> then) implements Next {

        public Batch {
            trials = List.copyOf(trials);
        }
    }

    /** The investigation has finished. */
    record End(Finding finding) implements Next {}
}
