package io.github.surefirefine.detective;

import java.util.List;

/** What was found out about a test. */
public sealed interface Finding {

    /** It fails in a JVM of its own each time, and no test that was tried before it changes that. */
    record FailsAlone() implements Finding {}

    /**
     * It passes in a JVM of its own, and fails after these.
     *
     * @param spoilers in their order, never empty
     * @param isShortest whether it passes if any of them is left out
     */
    record Spoilt(List<Integer> spoilers, boolean isShortest) implements Finding {

        public Spoilt {
            spoilers = List.copyOf(spoilers);
        }
    }

    /**
     * It fails in a JVM of its own, and passes after these.
     *
     * @param needed in their order, never empty
     * @param isShortest whether it fails if any of them is left out
     */
    record Needs(List<Integer> needed, boolean isShortest) implements Finding {

        public Needs {
            needed = List.copyOf(needed);
        }
    }

    /**
     * It sometimes fails and sometimes passes after the same tests.
     *
     * @param failed how many times it has failed, at least once
     * @param of the number of trials
     */
    record Flaky(int failed, int of) implements Finding {}

    /**
     * It never failed, whatever ran before it.
     *
     * @param trials the number of trials
     */
    record NeverFails(int trials) implements Finding {}

    /** Nothing was found out, because the tests before it, or their JVM, ended too early. */
    record Undecided() implements Finding {}
}
