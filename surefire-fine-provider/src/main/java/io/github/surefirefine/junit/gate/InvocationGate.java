package io.github.surefirefine.junit.gate;

import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import java.util.BitSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which invocations of one method may begin in this fork. Until another fork wants some, all may. From then on, each
 * must have been claimed from the conductor, which lets only one fork run each invocation. Every fork runs the method
 * from its beginning and passes over what others run. Thread-safe.
 */
public final class InvocationGate {

    private static final long HASH_FACTOR = 1_000_003;

    /** Fewer names do not show reliably whether two forks find the same invocations. */
    private static final int FEWEST_NAMES = 2;

    private final int unit;
    private final BiFunction<Integer, Integer, Invocations> claim;
    private final InvocationsSoFar others;
    private final Object oneByOne = new Object();
    private final BitSet asked = new BitSet();
    private final BitSet refused = new BitSet();

    private int last;
    private long names;
    private boolean isOutOfOrder;
    private boolean isDifferent;

    /** Null while all may begin here. */
    private @Nullable Invocations claimed;

    private InvocationGate(
            int unit,
            BiFunction<Integer, Integer, Invocations> claim,
            InvocationsSoFar others,
            @Nullable Invocations claimed) {
        this.unit = unit;
        this.claim = claim;
        this.others = others;
        this.claimed = claimed;
    }

    /**
     * This fork begins the method.
     *
     * @param claim asks for invocations of the unit to run, none of them before the given number
     */
    static InvocationGate first(int unit, BiFunction<Integer, Integer, Invocations> claim) {
        return new InvocationGate(unit, claim, InvocationsSoFar.NONE, null);
    }

    /** This fork joins another one that has begun the method. */
    static InvocationGate joining(int unit, BiFunction<Integer, Integer, Invocations> claim, InvocationsSoFar others) {
        return new InvocationGate(unit, claim, others, new Invocations(1, others.begun() + 1));
    }

    /**
     * An invocation is about to begin; the calls come in order. Blocks while the conductor is asked. Another call for
     * the same invocation returns the same answer.
     */
    boolean mayBegin(int number, String name) {
        // The monitor is not held while the conductor is asked: the thread that brings its answer may have to share
        // first.
        synchronized (oneByOne) {
            if (isNew(number)) {
                boolean isOurs = isOurs(number, name) && isClaimed(number);
                decide(number, isOurs);
            }
            return isAllowed(number);
        }
    }

    private synchronized boolean isNew(int number) {
        return !asked.get(number);
    }

    private synchronized void decide(int number, boolean mayBegin) {
        asked.set(number);
        refused.set(number, !mayBegin);
    }

    private synchronized boolean isAllowed(int number) {
        return !refused.get(number);
    }

    private synchronized boolean isOurs(int number, String name) {
        isOutOfOrder |= number != last + 1;
        last = number;
        names = HASH_FACTOR * names + name.hashCode();
        boolean isJoining = others.begun() > 0;
        isDifferent |= isJoining && (isOutOfOrder || (number == others.begun() && names != others.names()));
        return !isDifferent && number > others.begun();
    }

    private boolean isClaimed(int number) {
        Invocations known = claimed();
        if (known != null && number >= known.to()) {
            known = claim.apply(unit, number);
            claimed(known);
        }
        return known == null || known.contains(number);
    }

    private synchronized @Nullable Invocations claimed() {
        return claimed;
    }

    private synchronized void claimed(Invocations answer) {
        claimed = answer;
    }

    /**
     * Other forks want to run some.
     *
     * @return what has begun; {@link InvocationsSoFar#NONE} if too little has begun to tell whether others will find
     *     the same, or if invocations begin in no order
     */
    synchronized InvocationsSoFar share() {
        if (isOutOfOrder || last < FEWEST_NAMES || claimed != null) {
            return InvocationsSoFar.NONE;
        }
        claimed = new Invocations(1, last + 1);
        return new InvocationsSoFar(last, names);
    }

    /** Whether another fork may run some. */
    public synchronized boolean isShared() {
        return claimed != null;
    }

    /** Whether other forks have found different invocations; in that case nothing was run here. */
    public synchronized boolean isDifferent() {
        return isDifferent;
    }

    /** How many there are, as far as JUnit has reached them. */
    public synchronized int seen() {
        return last;
    }
}
