package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ForkRole;
import io.github.surefirefine.model.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which forks there are and how busy they were. */
final class ForkTable {

    private final TreeMap<ForkId, Fork> connected = new TreeMap<>();
    private final List<Fork> all = new ArrayList<>();

    Fork join(Event.ForkJoined joined, long nowNanos) {
        ForkId id = joined.fork();
        Fork fork = new Fork(joined, nowNanos);
        connected.put(id, fork);
        all.add(fork);
        return fork;
    }

    /** The fork will get no further message. */
    void leave(ForkId id, long nowNanos) {
        Fork fork = connected.remove(id);
        if (fork != null) {
            fork.leftBusy = fork.lease().isPresent();
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

    /** Forks that Surefire listens to. */
    SortedSet<ForkId> presenters() {
        return connected.values().stream()
                .filter(fork -> fork.role == ForkRole.SUREFIRE)
                .map(fork -> fork.id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether no more than so many are left that Surefire listens to, and the fork is the first of them. */
    boolean isFirstOfLastPresenters(Fork fork, int last) {
        SortedSet<ForkId> presenters = presenters();
        return !presenters.isEmpty()
                && presenters.size() <= last
                && presenters.first().equals(fork.id);
    }

    /** Whether a fork is connected that has replaced another one. */
    boolean hasReplacement() {
        return connected.values().stream().anyMatch(fork -> fork.role == ForkRole.REPLACEMENT);
    }

    /** How many forks there were, in Surefire's numbering. */
    int distinctNumbers() {
        return numbers().size();
    }

    /** Surefire's numbers of the forks that there were. */
    Set<Integer> numbers() {
        return all.stream().map(fork -> fork.number).collect(Collectors.toSet());
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
        final ForkRole role;
        private final long joinedNanos;
        private long leftNanos;
        private boolean leftBusy;
        private long leasedNanos;
        private long busyNanos;
        private @Nullable Lease lease;
        private boolean wasLeased;
        private long testNanos;
        private @Nullable String exitCaller;
        private boolean toldOfSet;

        Fork(Event.ForkJoined joined, long joinedNanos) {
            id = joined.fork();
            number = joined.forkNumber();
            pid = joined.pid();
            role = joined.role();
            this.joinedNanos = joinedNanos;
        }

        /** The fork has begun a test. */
        void testBegun(long nowNanos) {
            testNanos = nowNanos;
        }

        /** For how long it has been running the test that it began last. */
        int testMillis(long nowNanos) {
            return (int) ((nowNanos - testNanos) / 1_000_000);
        }

        /** It is about to end; who has caused that is empty where that was a signal. */
        void exiting(String caller) {
            exitCaller = caller;
        }

        /** Who has called {@code System.exit}, empty for a signal; none where the fork did not say that it would end. */
        Optional<String> exitCaller() {
            return Optional.ofNullable(exitCaller);
        }

        /** The fork is sent the start of a test set for Surefire. */
        void tellsOfSet() {
            toldOfSet = true;
        }

        boolean hasToldOfSet() {
            return toldOfSet;
        }

        /** Whether it has had its lease for so long. */
        boolean isLeasedFor(Duration time, long nowNanos) {
            return lease != null && nowNanos - leasedNanos >= time.toNanos();
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

        /** Whether the fork had a lease when it left. */
        boolean wasBusy() {
            return leftBusy;
        }
    }
}
