package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fork, from its hello to its end. Not thread-safe. */
public final class Fork {

    private final ForkId id;
    private final int number;
    private final long pid;
    private final ForkRole role;
    private boolean takesPart;
    private long takesPartSinceNanos;
    private boolean leftBusy;
    private long leasedNanos;
    private @Nullable Lease lease;
    private Set<Integer> claimed = Set.of();
    private boolean wasLeased;
    private long testNanos;
    private OptionalLong startNanos = OptionalLong.empty();
    private @Nullable String exitCaller;
    private boolean toldOfSet;
    private @Nullable ThreadsAtExpiry threads;

    Fork(Event.ForkJoined joined) {
        id = joined.fork();
        number = joined.forkNumber();
        pid = joined.pid();
        role = joined.role();
    }

    public ForkId id() {
        return id;
    }

    /** Surefire's number; a replacement has the number of the fork that it replaces. */
    public int number() {
        return number;
    }

    public long pid() {
        return pid;
    }

    public ForkRole role() {
        return role;
    }

    /** From now on the fork may get work. */
    public void takePart(long nowNanos) {
        if (!takesPart) {
            takesPart = true;
            takesPartSinceNanos = nowNanos;
        }
    }

    /** Whether the fork may get work, or could while it was connected. */
    boolean takesPart() {
        return takesPart;
    }

    public void testBegun(long nowNanos) {
        testNanos = nowNanos;
        threads = null;
        if (startNanos.isEmpty()) {
            startNanos = OptionalLong.of(nowNanos - takesPartSinceNanos);
        }
    }

    /** What the fork needed from the moment it took part to its first test; empty if it has not begun one. */
    OptionalLong startNanos() {
        return startNanos;
    }

    /** For how many milliseconds the fork has been running the test that it began last. */
    public int testMillis(long nowNanos) {
        return (int) ((nowNanos - testNanos) / 1_000_000);
    }

    /** The fork is about to end. The caller of {@code System.exit} is an empty text for a signal. */
    public void exiting(String caller) {
        exitCaller = caller;
    }

    /** The caller of {@code System.exit}, an empty text for a signal; empty if the fork did not announce its end. */
    Optional<String> exitCaller() {
        return Optional.ofNullable(exitCaller);
    }

    /** What its threads do now. */
    public void dumped(ThreadsAtExpiry now) {
        threads = now;
    }

    /** What its threads did when it was in the test that it began last; empty if nobody has asked. */
    Optional<ThreadsAtExpiry> threads() {
        return Optional.ofNullable(threads);
    }

    /** The fork is sent the start of a test set for Surefire. */
    public void tellsOfSet() {
        toldOfSet = true;
    }

    public boolean hasToldOfSet() {
        return toldOfSet;
    }

    /** Whether the fork has held its lease for at least that long. */
    public boolean isLeasedFor(Duration time, long nowNanos) {
        return lease != null && nowNanos - leasedNanos >= time.toNanos();
    }

    void leaseBegun(Lease granted, long nowNanos) {
        lease = granted;
        wasLeased = true;
        leasedNanos = nowNanos;
    }

    public void leaseEnded() {
        lease = null;
        claimed = Set.of();
    }

    /** The fork waits in a class for more of these units. */
    public void claims(List<Integer> units) {
        claimed = Set.copyOf(units);
    }

    /** The fork has its answer. */
    public void claimAnswered() {
        claimed = Set.of();
    }

    /** The units of which the fork wants more before it leaves their class; empty if it does not wait for an answer. */
    public Set<Integer> claimed() {
        return claimed;
    }

    public Optional<Lease> lease() {
        return Optional.ofNullable(lease);
    }

    public boolean wasLeased() {
        return wasLeased;
    }

    /** Whether the fork had a lease when it left. */
    public boolean wasBusy() {
        return leftBusy;
    }

    void left() {
        leftBusy = lease != null;
        leaseEnded();
    }
}
