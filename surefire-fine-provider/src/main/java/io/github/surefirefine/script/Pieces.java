package io.github.surefirefine.script;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sequence of units into pieces, each of which can be one lease that runs in exactly that order. A piece has
 * units of one class. If JUnit accepts an order of methods from us, which it does where units are revocable, a piece
 * holds as many units as it can; otherwise it holds one.
 *
 * <p>Inside a class, JUnit runs the methods of a container before the classes that are nested in it, and those one
 * after the other. A sequence that goes back to an earlier container is cut there, and the fixtures around it run once
 * more.
 */
public final class Pieces {

    private final List<TestClass> classes;
    private final Map<Integer, Containers> containers = new HashMap<>();
    private final List<List<TestUnit>> pieces = new ArrayList<>();

    private List<TestUnit> piece = List.of();
    private Map<String, Integer> methodRanks = Map.of();
    private @Nullable TestUnit last;

    private Pieces(List<TestClass> classes) {
        this.classes = classes;
    }

    /**
     * The pieces, one after the other: together they are the sequence.
     *
     * @param sequence each unit at most once
     * @param classes all classes of the run, in the order of their numbers
     */
    public static List<List<TestUnit>> of(List<TestUnit> sequence, List<TestClass> classes) {
        Pieces cut = new Pieces(classes);
        sequence.forEach(cut::add);
        return cut.pieces.stream().map(List::copyOf).toList();
    }

    private void add(TestUnit unit) {
        if (last == null || !mayFollow(last, unit)) {
            piece = new ArrayList<>();
            methodRanks = new HashMap<>();
            pieces.add(piece);
        }
        piece.add(unit);
        methodRanks.putIfAbsent(method(unit), methodRanks.size());
        last = unit;
    }

    private boolean mayFollow(TestUnit before, TestUnit unit) {
        if (before.classIndex() != unit.classIndex()
                || !classes.get(unit.classIndex()).traits().revocable()) {
            return false;
        }
        int place = containerRank(before);
        return place == containerRank(unit) ? isRankedBefore(before, unit) : place < containerRank(unit);
    }

    /**
     * Methods that are alike have the same rank for every sorter, even if they are in different containers of the
     * piece.
     */
    private boolean isRankedBefore(TestUnit before, TestUnit unit) {
        int rank = methodRanks.getOrDefault(method(unit), Integer.MAX_VALUE);
        return methodRanks.getOrDefault(method(before), 0) < rank;
    }

    private int containerRank(TestUnit unit) {
        return containers
                .computeIfAbsent(unit.classIndex(), index -> new Containers(classes.get(index)))
                .rank(unit);
    }

    /** The method with its innermost class. */
    private static String method(TestUnit unit) {
        String id = unit.uniqueId();
        int inner = id.lastIndexOf('/', id.lastIndexOf('/') - 1);
        return id.substring(inner + 1);
    }
}
