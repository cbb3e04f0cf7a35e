package io.github.surefirefine.detective;

import java.util.List;

/**
 * A test of which it is to be known why it fails, and tests that may have to do with it, each list in the order in which it
 * is to be run.
 *
 * @param suspect the number of the test
 * @param recorded what has run before it where it failed, in the same JVM; empty where that is not known
 * @param ofItsClass what comes before it in its class
 * @param ofAll what comes before it in the whole suite, its class included; empty where that is more than is to be tried
 */
public record Case(int suspect, List<Integer> recorded, List<Integer> ofItsClass, List<Integer> ofAll) {

    public Case {
        recorded = List.copyOf(recorded);
        ofItsClass = List.copyOf(ofItsClass);
        ofAll = List.copyOf(ofAll);
    }
}
