package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Lease;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which forks are connected, which were, and how busy they were. Not thread-safe. */
public final class ForkTable {

    private final TreeMap<ForkId, Fork> connected = new TreeMap<>();
    private final TreeSet<ForkId> presenters = new TreeSet<>();
    private final List<Fork> all = new ArrayList<>();
    private final Set<Integer> numbers = new TreeSet<>();
    private int jvmsUsed;
    private int jvmsUnused;

    public Fork join(Event.ForkJoined joined) {
        ForkId id = joined.fork();
        Fork fork = new Fork(joined);
        connected.put(id, fork);
        all.add(fork);
        numbers.add(fork.number());
        if (fork.role() == ForkRole.SUREFIRE) {
            presenters.add(id);
        }
        return fork;
    }

    /** The fork will get no further message. */
    public void leave(ForkId id, long nowNanos) {
        Fork fork = connected.remove(id);
        presenters.remove(id);
        if (fork != null) {
            fork.left(nowNanos);
            if (!fork.wasLeased()) {
                jvmsUsed++;
                jvmsUnused++;
            }
        }
    }

    /** The fork is given a lease. */
    public void leaseBegun(Fork fork, Lease lease, long nowNanos) {
        if (!fork.wasLeased()) {
            jvmsUsed++;
        }
        fork.leaseBegun(lease, nowNanos);
    }

    /** How many JVMs were of use or never will be, where Surefire starts a new one for whatever comes next. */
    public int jvmsUsed() {
        return jvmsUsed;
    }

    /** How many of these have left without having run anything. */
    public int jvmsUnused() {
        return jvmsUnused;
    }

    public boolean isConnected(ForkId id) {
        return connected.containsKey(id);
    }

    public Fork get(ForkId id) {
        Fork fork = connected.get(id);
        if (fork == null) {
            throw new IllegalArgumentException(id + " is not connected");
        }
        return fork;
    }

    public SortedSet<ForkId> ids() {
        return new TreeSet<>(connected.keySet());
    }

    public Collection<Fork> connected() {
        return List.copyOf(connected.values());
    }

    /** Forks that Surefire listens to, as they are now and will be. */
    public SortedSet<ForkId> presenters() {
        return Collections.unmodifiableSortedSet(presenters);
    }

    /** The fork through which Surefire is told what belongs to no class; none where Surefire listens to nobody. */
    public Optional<Fork> firstPresenter() {
        return presenters.isEmpty() ? Optional.empty() : Optional.of(get(presenters.first()));
    }

    /** Whether no more than so many are left that Surefire listens to, and the fork is the first of them. */
    public boolean isFirstOfLastPresenters(Fork fork, int last) {
        return !presenters.isEmpty()
                && presenters.size() <= last
                && presenters.first().equals(fork.id());
    }

    /** How many are connected that had no lease yet. */
    public int neverLeased() {
        return (int)
                connected.values().stream().filter(fork -> !fork.wasLeased()).count();
    }

    /** Whether a fork is connected that has replaced another one. */
    public boolean hasReplacement() {
        return connected.values().stream().anyMatch(fork -> fork.role() == ForkRole.REPLACEMENT);
    }

    /** How many forks there were, in Surefire's numbering. */
    public int distinctNumbers() {
        return numbers.size();
    }

    /** How many of them have taken part in the run. */
    public int distinctNumbersTakingPart() {
        return (int) all.stream()
                .filter(Fork::takesPart)
                .mapToInt(Fork::number)
                .distinct()
                .count();
    }

    /** How many JVMs have taken part in the run. */
    public int takingPart() {
        return (int) all.stream().filter(Fork::takesPart).count();
    }

    /** Surefire's numbers of the forks that there were. */
    public Set<Integer> numbers() {
        return Collections.unmodifiableSet(numbers);
    }

    /** Part of the time since the given moment in which forks took part, in which they had a lease. */
    public double busyShare(long sinceNanos, long nowNanos) {
        long present = 0;
        long busy = 0;
        for (Fork fork : all) {
            present += fork.presentNanos(sinceNanos, connected.containsKey(fork.id()), nowNanos);
            busy += fork.busyNanos();
        }
        return present == 0 ? 1 : Math.min(1, (double) busy / present);
    }
}
