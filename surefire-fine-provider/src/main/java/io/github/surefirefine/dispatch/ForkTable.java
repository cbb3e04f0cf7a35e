package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Lease;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which forks there are and how busy they were. */
final class ForkTable {

    private final TreeMap<ForkId, Fork> connected = new TreeMap<>();
    private final List<Fork> all = new ArrayList<>();

    Fork join(ForkId id, int number, long pid, long nowNanos) {
        Fork fork = new Fork(id, number, pid, nowNanos);
        connected.put(id, fork);
        all.add(fork);
        return fork;
    }

    /** The fork will get no further message. */
    void leave(ForkId id, long nowNanos) {
        Fork fork = connected.remove(id);
        if (fork != null) {
            fork.leaseEnded(nowNanos);
            fork.leftNanos = nowNanos;
        }
    }

    boolean isConnected(ForkId id) {
        return connected.containsKey(id);
    }

    Fork get(ForkId id) {
        Fork fork = connected.get(id);
        if (fork == null) {
            throw new IllegalArgumentException(id + " is not connected");
        }
        return fork;
    }

    SortedSet<ForkId> ids() {
        return new TreeSet<>(connected.keySet());
    }

    Collection<Fork> connected() {
        return List.copyOf(connected.values());
    }

    /** How many forks there were, in Surefire's numbering. */
    int distinctNumbers() {
        return (int) all.stream().map(fork -> fork.number).distinct().count();
    }

    /** Part of the forks' time since the given moment in which they had a lease. */
    double busyShare(long sinceNanos, long nowNanos) {
        long present = 0;
        long busy = 0;
        for (Fork fork : all) {
            long end = connected.containsKey(fork.id) ? nowNanos : fork.leftNanos;
            present += Math.max(0, end - Math.max(sinceNanos, fork.joinedNanos));
            busy += fork.busyNanos;
        }
        return present == 0 ? 1 : Math.min(1, (double) busy / present);
    }

    /** One fork. */
    static final class Fork {

        final ForkId id;
        final int number;
        final long pid;
        private final long joinedNanos;
        private long leftNanos;
        private long leasedNanos;
        private long busyNanos;
        private @Nullable Lease lease;
        private boolean wasLeased;

        Fork(ForkId id, int number, long pid, long joinedNanos) {
            this.id = id;
            this.number = number;
            this.pid = pid;
            this.joinedNanos = joinedNanos;
        }

        void leaseBegun(Lease granted, long nowNanos) {
            lease = granted;
            wasLeased = true;
            leasedNanos = nowNanos;
        }

        void leaseEnded(long nowNanos) {
            if (lease != null) {
                busyNanos += nowNanos - leasedNanos;
                lease = null;
            }
        }

        /** The lease that the fork holds. */
        Optional<Lease> lease() {
            return Optional.ofNullable(lease);
        }

        boolean wasLeased() {
            return wasLeased;
        }
    }
}
