package io.github.surefirefine.schedule.invocations;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The invocations of one method that several forks run. The fork that began the method and those that join it all run
 * the method from its beginning. Which invocations each of them really executes is claimed here, a few at a time.
 * Nobody knows how many there are before one fork has reached the end. Confined to the scheduler.
 */
public final class SharedMethod {

    /** Long enough to make the cost of a claim invisible, short enough that nobody waits for the last one. */
    private static final long WORTH_NANOS = 20_000_000;

    private static final int MOST_AT_ONCE = 64;

    private final InvocationsSoFar begun;
    private final Map<Integer, Member> members = new HashMap<>();
    private final Set<ForkId> forks = new HashSet<>();
    private final List<Invocations> abandoned = new ArrayList<>();
    private int next;
    private boolean isDifferent;

    /** One fork's share, identified by the number of its unit. */
    private static final class Member {

        private final List<Invocations> claims = new ArrayList<>();
        private int size = 1;
        private long claimedNanos;
        private int begun;
        private boolean hasFinished;
        private int seen;

        @Nullable
        Invocations last() {
            return claims.isEmpty() ? null : claims.get(claims.size() - 1);
        }
    }

    SharedMethod(int unit, ForkId owner, InvocationsSoFar begun) {
        this.begun = begun;
        next = begun.begun() + 1;
        join(unit, owner);
    }

    /** The invocations that had begun when other forks joined. */
    public InvocationsSoFar begun() {
        return begun;
    }

    /** A fork begins to run its share. */
    void join(int unit, ForkId fork) {
        members.put(unit, new Member());
        forks.add(fork);
    }

    /** Whether the fork has had a share. Each fork joins once, because it would find nothing new. */
    boolean hasHad(ForkId fork) {
        return forks.contains(fork);
    }

    /** How many forks have a share and have not finished it. */
    public int running() {
        return (int)
                members.values().stream().filter(member -> !member.hasFinished).count();
    }

    /**
     * A fork claims invocations.
     *
     * @param from the fork claims none before this one
     */
    public Invocations claim(int unit, int from, long nowNanos) {
        Member member = member(unit);
        if (member.last() != null) {
            long each = Math.max(1, (nowNanos - member.claimedNanos) / member.size);
            member.size = (int) Math.max(1, Math.min(Math.min(2L * member.size, MOST_AT_ONCE), WORTH_NANOS / each));
        }
        Invocations claimed = takeAbandoned(from);
        if (claimed == null) {
            int first = Math.max(next, from);
            if (first > next) {
                // Side by side, claims arrive in no order; another fork runs what was passed over.
                abandoned.add(new Invocations(next, first));
            }
            next = first + member.size;
            claimed = new Invocations(first, next);
        }
        member.claims.add(claimed);
        member.claimedNanos = nowNanos;
        return claimed;
    }

    private @Nullable Invocations takeAbandoned(int from) {
        for (Invocations each : abandoned) {
            if (each.from() >= from) {
                abandoned.remove(each);
                return each;
            }
        }
        return null;
    }

    /** An invocation, or something inside it, has begun. */
    public void invocationBegun(int unit, int number) {
        Member member = member(unit);
        member.begun = Math.max(member.begun, number);
    }

    /** A fork has reached the end and has found that many invocations. */
    public void finished(int unit, int seen) {
        Member member = member(unit);
        member.hasFinished = true;
        member.seen = seen;
    }

    /** A fork is lost; others run what it has not begun. */
    public void lost(int unit) {
        Member member = member(unit);
        Invocations last = member.last();
        if (!member.hasFinished && last != null && member.begun + 1 < last.to()) {
            abandoned.add(new Invocations(Math.max(last.from(), member.begun + 1), last.to()));
        }
        member.hasFinished = true;
        member.claims.clear();
    }

    /**
     * A fork has found other invocations than the fork that began the method, and has run none.
     *
     * @return whether it is the first fork that has
     */
    public boolean differs(int unit) {
        boolean isFirst = !isDifferent;
        isDifferent = true;
        lost(unit);
        return isFirst;
    }

    /** Whether a fork that has not had a share might help. */
    boolean isOpen() {
        return !isDifferent;
    }

    /** Whether all forks that had a share have finished and have left invocations that none of them will run. */
    public boolean needsAnother() {
        return isOpen() && running() == 0 && !leftOver().isEmpty();
    }

    private List<Invocations> leftOver() {
        int found = found();
        return abandoned.stream().filter(each -> each.from() <= found).toList();
    }

    /**
     * Invocations that were claimed and will not run: a fork did not find them, although another one has found that
     * many. Empty if the invocations are the same in every fork.
     */
    public List<Invocations> missing() {
        int found = found();
        List<Invocations> missing = new ArrayList<>(isDifferent && running() == 0 ? leftOver() : List.of());
        for (Member member : members.values()) {
            for (Invocations claim : member.claims) {
                int from = Math.max(claim.from(), member.seen + 1);
                int to = Math.min(claim.to(), found + 1);
                if (member.hasFinished && from < to) {
                    missing.add(new Invocations(from, to));
                }
            }
        }
        return missing;
    }

    /** How many invocations there are, as far as forks have found out. */
    private int found() {
        return members.values().stream().mapToInt(member -> member.seen).max().orElse(0);
    }

    private Member member(int unit) {
        Member member = members.get(unit);
        if (member == null) {
            throw new IllegalArgumentException("unit " + unit + " is not shared");
        }
        return member;
    }
}
