package io.github.surefirefine.detective;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Shortens a list of tests that has an effect, as long as the rest has the same effect: delta debugging. A list is cut
 * into pieces. A piece that has the effect alone, or the rest without a piece, replaces the list; if there is none,
 * pieces get smaller. What remains at the end has the effect only as a whole. Immutable.
 *
 * @see <a href="https://doi.org/10.1109/32.988498">Zeller and Hildebrandt: Simplifying and Isolating Failure-Inducing
 *     Input, 2002</a>
 */
final class Shrinking {

    private final List<Integer> shortest;
    private final int pieces;

    private Shrinking(List<Integer> shortest, int pieces) {
        this.shortest = shortest;
        this.pieces = Math.min(pieces, shortest.size());
    }

    /** These have the effect. */
    static Shrinking of(List<Integer> tests) {
        return new Shrinking(List.copyOf(tests), 2);
    }

    /** The shortest list so far that has the effect. */
    List<Integer> shortest() {
        return shortest;
    }

    /** Whether each of the tests is needed. */
    boolean isOver() {
        return shortest.size() <= 1 || pieces == 0;
    }

    /** Shorter lists that may have the effect, the most helpful ones first; none if the search has finished. */
    List<List<Integer>> candidates() {
        Set<List<Integer>> candidates = new LinkedHashSet<>();
        if (!isOver()) {
            for (int piece = 0; piece < pieces; piece++) {
                candidates.add(List.copyOf(shortest.subList(start(piece), start(piece + 1))));
            }
            for (int piece = 0; piece < pieces; piece++) {
                List<Integer> rest = new ArrayList<>(shortest.subList(0, start(piece)));
                rest.addAll(shortest.subList(start(piece + 1), shortest.size()));
                candidates.add(List.copyOf(rest));
            }
        }
        return List.copyOf(candidates);
    }

    private int start(int piece) {
        return (int) ((long) piece * shortest.size() / pieces);
    }

    /** This candidate has the effect. */
    Shrinking to(List<Integer> candidate) {
        boolean isRest = candidate.size() > (shortest.size() + pieces - 1) / pieces;
        return new Shrinking(candidate, isRest ? Math.max(pieces - 1, 2) : 2);
    }

    /** No candidate has it. */
    Shrinking finer() {
        return new Shrinking(shortest, pieces == shortest.size() ? 0 : 2 * pieces);
    }
}
