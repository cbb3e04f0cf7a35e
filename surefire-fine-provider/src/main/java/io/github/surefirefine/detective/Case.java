package io.github.surefirefine.detective;

import java.util.List;

/**
 * A test whose failure is to be explained, and tests that may be involved, each list in the order in which it runs.
 *
 * @param suspect the number of the test
 * @param recorded what ran before it in the same JVM when it failed; empty if that is not known
 * @param ofItsClass what comes before it in its class
 * @param ofAll what comes before it in the whole suite, including its class; empty if that is more than is to be tried
 */
public record Case(int suspect, List<Integer> recorded, List<Integer> ofItsClass, List<Integer> ofAll) {

    public Case {
        recorded = List.copyOf(recorded);
        ofItsClass = List.copyOf(ofItsClass);
        ofAll = List.copyOf(ofAll);
    }
}
