package io.github.surefirefine.schedule.steal;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How the units that a victim has not begun are split between victim and thief, so that both finish early. The longest
 * units go to the thief first, each one only if the thief finishes no later than the victim: longest processing time
 * first on two machines, one of which has a head start. If more forks are free, the first thief steals no more than its
 * share.
 *
 * @param units for the thief, none if stealing does not pay
 * @param savedNanos by how much sooner both finish
 * @param soonerNanos by how much sooner units finish that would wait behind a long one
 */
record Split(List<TestUnit> units, long savedNanos, long soonerNanos) {

    static final Split NONE = new Split(List.of(), 0, 0);

    /** The setup takes at most this many times as long as the stolen work. */
    private static final int WORTH = 2;

    /** The thief may finish later than the victim by this fraction of a unit's duration: both still finish sooner. */
    private static final int TOLERANCE = 2;

    /** A unit and its estimated duration. */
    record Piece(TestUnit unit, long nanos) {}

    /**
     * Finds the split.
     *
     * @param pieces what can be stolen, in the order in which the victim would run it
     * @param victimNanos how long the victim is occupied with other work
     * @param thiefNanos what the thief pays before it begins
     * @param mayStealAll whether the victim has begun something; otherwise it keeps a unit
     * @param end when the run can end
     */
    static Split of(List<Piece> pieces, long victimNanos, long thiefNanos, boolean mayStealAll, EarliestEnd end) {
        long alone = victimNanos;
        for (Piece piece : pieces) {
            alone += piece.nanos();
        }
        List<Piece> order = new ArrayList<>(pieces);
        Collections.reverse(order);
        order.sort(Comparator.comparingLong((Piece piece) -> -piece.nanos()));
        List<TestUnit> stolen = new ArrayList<>();
        long victim = alone;
        long thief = thiefNanos;
        int most = mayStealAll ? pieces.size() : pieces.size() - 1;
        for (Piece piece : order) {
            long later = thief + piece.nanos();
            boolean evensOut = later <= victim - piece.nanos() + piece.nanos() / TOLERANCE;
            boolean isFair = later - piece.nanos() / 2 <= end.endNanos();
            boolean isSoonerThanAlone = stolen.isEmpty() && later < victim;
            if (stolen.size() < most && (isSoonerThanAlone || (evensOut && isFair))) {
                stolen.add(piece.unit());
                thief += piece.nanos();
                victim -= piece.nanos();
            }
        }
        // It pays in any case if the victim is still occupied when the thief could have finished twice.
        boolean isStuck = victimNanos >= 2 * thief;
        if (stolen.isEmpty() || !(isWorthIt(thief - thiefNanos, thiefNanos) || isStuck)) {
            return NONE;
        }
        return new Split(List.copyOf(stolen), alone - Math.max(victim, thief), isStuck ? victimNanos - thief : 0);
    }

    /** A fork with a long setup for little work takes a processor from others. */
    static boolean isWorthIt(long workNanos, long setupNanos) {
        return workNanos > 0 && WORTH * workNanos >= setupNanos;
    }
}
