package io.github.surefirefine.detective;

import java.util.List;
import java.util.function.Function;

/** How an investigation goes on. */
public sealed interface Next {

    /**
     * Trials are wanted, all of them independent of each other.
     *
     * @param trials for each the numbers of the tests that are to be run before the suspect, in a JVM of their own
     * @param then is told what they have shown, in the same order
     */
    record Batch(List<List<Integer>> trials, Function<List<Verdict>, Next> then) implements Next {

        public Batch {
            trials = List.copyOf(trials);
        }
    }

    /** It is over. */
    record End(Finding finding) implements Next {}
}
