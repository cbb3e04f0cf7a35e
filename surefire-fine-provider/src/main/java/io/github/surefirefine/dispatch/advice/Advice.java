package io.github.surefirefine.dispatch.advice;

import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.plan.UniqueIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Classes that limit a run because each stays in one piece, and how long the run would be if forks shared them. Immutable.
 *
 * @param whole the classes, the longest first
 * @param wallNanos what the run took
 * @param dividedNanos what it would take if these classes were shared
 * @param forks how many there are
 */
public record Advice(List<Whole> whole, long wallNanos, long dividedNanos, int forks) {

    /** A run that is shorter by less is not worth a change. */
    private static final double WORTH_IT = 0.9;

    private static final long NOTICED_NANOS = 1_000_000_000;

    private static final int MOST_CLASSES = 3;

    public Advice {
        whole = List.copyOf(whole);
    }

    /**
     * A class in one piece.
     *
     * @param engineId of the engine that ran it
     * @param nanos what it took
     */
    public record Whole(String className, String engineId, long nanos) {}

    /**
     * What follows from a run.
     *
     * @param forks how many of them there are for the next run
     * @param wallNanos what the run took
     * @return empty if no class could be shared that is not, or if that would not make the run noticeably shorter
     */
    public static Optional<Advice> of(Run run, int forks, long wallNanos) {
        if (!anyCouldBeApart(run.classes())) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        for (TestClass testClass : run.classes()) {
            for (TestUnit unit : testClass.units()) {
                run.scheduler()
                        .seenNanos(unit)
                        .ifPresent(nanos -> pieces.add(new Piece(
                                testClass.name(),
                                UniqueIds.engine(unit.uniqueId()),
                                nanos,
                                unit.tests(),
                                testClass.traits().couldBeApart() && !testClass.isRerun())));
            }
        }
        return of(pieces, forks, wallNanos);
    }

    private static boolean anyCouldBeApart(List<TestClass> classes) {
        for (TestClass testClass : classes) {
            if (testClass.traits().couldBeApart()) {
                return true;
            }
        }
        return false;
    }

    static Optional<Advice> of(List<Piece> pieces, int forks, long wallNanos) {
        List<Piece> longestFirst = new ArrayList<>(pieces);
        longestFirst.sort(Comparator.comparingLong(Piece::nanos).reversed());
        long overhead = Math.max(0, wallNanos - makespanNanos(nanos(longestFirst), forks));
        List<Piece> left = new ArrayList<>(longestFirst);
        List<Long> divided = new ArrayList<>();
        List<Whole> whole = new ArrayList<>();
        for (Piece piece : longestFirst) {
            if (!piece.couldBeApart() || piece.tests() < 2 || whole.size() == MOST_CLASSES) {
                continue;
            }
            left.remove(piece);
            divided.addAll(Collections.nCopies(piece.tests(), piece.nanos() / piece.tests()));
            whole.add(new Whole(piece.className(), piece.engineId(), piece.nanos()));
            List<Long> next = nanos(left);
            next.addAll(divided);
            long dividedNanos = overhead + makespanNanos(next, forks);
            if (dividedNanos <= WORTH_IT * wallNanos && dividedNanos <= wallNanos - NOTICED_NANOS) {
                return Optional.of(new Advice(whole, wallNanos, dividedNanos, forks));
            }
        }
        return Optional.empty();
    }

    private static List<Long> nanos(List<Piece> pieces) {
        List<Long> nanos = new ArrayList<>();
        for (Piece piece : pieces) {
            nanos.add(piece.nanos());
        }
        return nanos;
    }

    /** When all forks have finished if each piece, the longest first, goes to the fork that is free first. */
    private static long makespanNanos(List<Long> pieces, int forks) {
        List<Long> longestFirst = new ArrayList<>(pieces);
        longestFirst.sort(Comparator.reverseOrder());
        PriorityQueue<Long> ends = new PriorityQueue<>(Collections.nCopies(Math.max(1, forks), 0L));
        long last = 0;
        for (long nanos : longestFirst) {
            long end = ends.remove() + nanos;
            ends.add(end);
            last = Math.max(last, end);
        }
        return last;
    }
}
