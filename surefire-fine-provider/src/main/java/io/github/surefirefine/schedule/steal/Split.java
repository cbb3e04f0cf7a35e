package io.github.surefirefine.schedule.steal;

import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What one fork should take of what another one holds and has not begun, so that both finish early: the longest
 * units first, each as long as the taker does not finish later than the owner (longest processing time first on two
 * machines, one of which has a start). Where more forks are free that may want a part, the first one takes no more than
 * its share.
 *
 * @param units to be taken, none where that does not pay
 * @param savedNanos by how much sooner both finish
 * @param soonerNanos by how much sooner units finish that would have to wait behind one that takes long
 */
record Split(List<TestUnit> units, long savedNanos, long soonerNanos) {

    static final Split NONE = new Split(List.of(), 0, 0);

    /** The work that is taken, so many times, must be as long as the preparation for it. */
    private static final int WORTH = 2;

    /** By that part of a unit's duration the taker may finish later than the owner: both still finish sooner. */
    private static final int TOLERANCE = 2;

    /** A unit with what it is expected to take. */
    record Piece(TestUnit unit, long nanos) {}

    /**
     * Finds the split.
     *
     * @param pieces what can be taken, in the order in which the owner would run it
     * @param ownerNanos what the owner is occupied with besides
     * @param takerNanos what the taker pays before it begins
     * @param mayTakeAll whether the owner has begun something; else it must keep a unit
     * @param outlook when the run can be over
     */
    static Split of(List<Piece> pieces, long ownerNanos, long takerNanos, boolean mayTakeAll, Outlook outlook) {
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
            long later = taker + piece.nanos();
            boolean evensOut = later <= owner - piece.nanos() + piece.nanos() / TOLERANCE;
            boolean isFair = later - piece.nanos() / 2 <= outlook.endNanos();
            boolean isSoonerThanAlone = taken.isEmpty() && later < owner;
            if (taken.size() < most && (isSoonerThanAlone || (evensOut && isFair))) {
                taken.add(piece.unit());
                taker += piece.nanos();
                owner -= piece.nanos();
            }
        }
        // Worth it in any case, if the owner is still occupied when all of it is done twice over.
        boolean isStuck = ownerNanos >= 2 * taker;
        if (taken.isEmpty() || !(isWorthIt(taker - takerNanos, takerNanos) || isStuck)) {
            return NONE;
        }
        return new Split(List.copyOf(taken), alone - Math.max(owner, taker), isStuck ? ownerNanos - taker : 0);
    }

    /** Whoever prepares itself for long to do little keeps a processor from others. */
    static boolean isWorthIt(long workNanos, long setupNanos) {
        return workNanos > 0 && WORTH * workNanos >= setupNanos;
    }
}
