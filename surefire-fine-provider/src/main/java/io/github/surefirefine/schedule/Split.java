package io.github.surefirefine.schedule;

import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What one fork should take of what another one holds and has not begun, so that both are through early: the longest
 * units first, each as long as the taker is not through later than the owner (longest processing time first on two
 * machines, one of which has a start).
 *
 * @param units to be taken, none where that does not pay
 * @param savedNanos by how much sooner both are through
 */
record Split(List<TestUnit> units, long savedNanos) {

    /** A unit with what it is expected to take. */
    record Piece(TestUnit unit, long nanos) {}

    /**
     * Finds the split.
     *
     * @param pieces what can be taken, in the order in which the owner would run it
     * @param ownerNanos what the owner is occupied with besides
     * @param takerNanos what the taker pays before it begins
     * @param mayTakeAll whether the owner has begun something; else it must keep a unit
     */
    static Split of(List<Piece> pieces, long ownerNanos, long takerNanos, boolean mayTakeAll) {
        long alone = ownerNanos;
        for (Piece piece : pieces) {
            alone += piece.nanos();
        }
        List<Piece> order = new ArrayList<>(pieces);
        Collections.reverse(order);
        order.sort(Comparator.comparingLong((Piece piece) -> -piece.nanos()));
        List<TestUnit> taken = new ArrayList<>();
        long owner = alone;
        long taker = takerNanos;
        int most = mayTakeAll ? pieces.size() : pieces.size() - 1;
        for (Piece piece : order) {
            boolean evensOut = taker + piece.nanos() <= owner - piece.nanos();
            boolean isShorterThanAlone = taken.isEmpty() && taker + piece.nanos() < owner;
            if (taken.size() < most && (evensOut || isShorterThanAlone)) {
                taken.add(piece.unit());
                taker += piece.nanos();
                owner -= piece.nanos();
            }
        }
        return new Split(List.copyOf(taken), taken.isEmpty() ? 0 : alone - Math.max(owner, taker));
    }
}
