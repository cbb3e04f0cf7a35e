package io.github.surefirefine.script;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The order of a run. A piece is the content of one lease; the units of a piece run in its order.
 *
 * @param ofForks the pieces of each fork in their order, by Surefire's number of the fork
 * @param ofAnyone the pieces that any fork takes that has none of its own left, in that order
 */
public record Script(Map<Integer, List<List<TestUnit>>> ofForks, List<List<TestUnit>> ofAnyone) {

    public Script {
        Map<Integer, List<List<TestUnit>>> copy = new TreeMap<>();
        ofForks.forEach((fork, pieces) -> copy.put(fork, List.copyOf(pieces)));
        ofForks = copy;
        ofAnyone = List.copyOf(ofAnyone);
    }

    /** A script for JVMs that run one of these hands each; they are numbered from 1 in the order in which they come. */
    static Script ofHands(List<List<List<TestUnit>>> hands) {
        Map<Integer, List<List<TestUnit>>> numbered = new TreeMap<>();
        for (List<List<TestUnit>> hand : hands) {
            numbered.put(numbered.size() + 1, hand);
        }
        return new Script(numbered, List.of());
    }

    /** All units, each once. */
    public List<TestUnit> units() {
        return Stream.concat(ofForks.values().stream().flatMap(List::stream), ofAnyone.stream())
                .flatMap(List::stream)
                .toList();
    }
}
