package io.github.surefirefine.schedule.steal;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the units that a victim has not begun are split between victim and thief, so that both finish early. The longest
 * units go to the thief first, each one only if the thief finishes no later than the victim: longest processing time
 * first on two machines, one of which has a head start. If more forks are free, the first thief steals no more than its
 * share, unless its share alone would not pay.
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
    private static final double TOLERANCE = 0.5;

    /** A unit and its estimated duration. */
    record Piece(TestUnit unit, long nanos) implements Comparable<Piece> {

        /** Longest first. */
        @Override
        public int compareTo(Piece other) {
            return Long.compare(other.nanos, nanos);
        }
    }

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
        Collections.sort(order);
        int most = mayStealAll ? pieces.size() : pieces.size() - 1;
        Halves before = new Halves(List.of(), alone, thiefNanos);
        Halves exact = halves(order, before, most, end, 0);
        Halves tolerant = halves(order, before, most, end, TOLERANCE);
        Halves best = tolerant.endNanos() < exact.endNanos() ? tolerant : exact;
        List<TestUnit> stolen = best.stolen();
        long victim = best.victimNanos();
        long thief = best.thiefNanos();
        // It pays in any case if the victim is still occupied when the thief could have finished twice.
        boolean isStuck = victimNanos >= 2 * thief;
        if (stolen.isEmpty() || !(isWorthIt(thief - thiefNanos, thiefNanos) || isStuck)) {
            return NONE;
        }
        return new Split(List.copyOf(stolen), alone - Math.max(victim, thief), isStuck ? victimNanos - thief : 0);
    }

    /** What the thief gets, and when both have finished. */
    private record Halves(List<TestUnit> stolen, long victimNanos, long thiefNanos) {

        long endNanos() {
            return Math.max(victimNanos, thiefNanos);
        }
    }

    /** Which of the pieces go to the thief if it may finish later by this fraction of the last one. */
    private static Halves halves(List<Piece> order, Halves before, int most, EarliestEnd end, double tolerance) {
        List<TestUnit> stolen = new ArrayList<>();
        long victim = before.victimNanos();
        long thief = before.thiefNanos();
        for (Piece piece : order) {
            long later = thief + piece.nanos();
            boolean evensOut = later <= victim - piece.nanos() + tolerance * piece.nanos();
            boolean isFair = later - piece.nanos() / 2 <= end.endNanos();
            // With less, stealing would not pay, and then nobody would help at all.
            boolean isTooLittle = !isWorthIt(thief - before.thiefNanos(), before.thiefNanos());
            boolean isSoonerThanAlone = stolen.isEmpty() && later < victim;
            if (stolen.size() < most && (isSoonerThanAlone || (evensOut && (isFair || isTooLittle)))) {
                stolen.add(piece.unit());
                thief += piece.nanos();
                victim -= piece.nanos();
            }
        }
        return new Halves(stolen, victim, thief);
    }

    /** A fork with a long setup for little work takes a processor from others. */
    static boolean isWorthIt(long workNanos, long setupNanos) {
        return workNanos > 0 && WORTH * workNanos >= setupNanos;
    }
}
