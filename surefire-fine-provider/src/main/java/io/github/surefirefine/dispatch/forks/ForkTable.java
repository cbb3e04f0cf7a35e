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
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which forks are connected, and which were. Not thread-safe. */
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

    /** The fork gets no further message. */
    public void leave(ForkId id) {
        Fork fork = connected.remove(id);
        presenters.remove(id);
        if (fork != null) {
            fork.left();
            if (!fork.wasLeased()) {
                jvmsUsed++;
                jvmsUnused++;
            }
        }
    }

    public void leaseBegun(Fork fork, Lease lease, long nowNanos) {
        if (!fork.wasLeased()) {
            jvmsUsed++;
        }
        fork.leaseBegun(lease, nowNanos);
    }

    /** How many JVMs were used or never will be, if Surefire starts a new one for each class or test. */
    public int jvmsUsed() {
        return jvmsUsed;
    }

    /** How many of these left without having run anything. */
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

    /** The forks that Surefire listens to, as a live view. */
    public SortedSet<ForkId> presenters() {
        return Collections.unmodifiableSortedSet(presenters);
    }

    /** The fork that tells Surefire what belongs to no class; empty if Surefire listens to no fork. */
    public Optional<Fork> firstPresenter() {
        return presenters.isEmpty() ? Optional.empty() : Optional.of(get(presenters.first()));
    }

    /** Whether at most {@code last} forks are left that Surefire listens to, and the fork is the first of them. */
    public boolean isFirstOfLastPresenters(Fork fork, int last) {
        return !presenters.isEmpty()
                && presenters.size() <= last
                && presenters.first().equals(fork.id());
    }

    /** How many connected forks have never had a lease. */
    public int neverLeased() {
        return (int)
                connected.values().stream().filter(fork -> !fork.wasLeased()).count();
    }

    /** Whether a replacement is connected. */
    public boolean hasReplacement() {
        for (Fork fork : connected.values()) {
            if (fork.role() == ForkRole.REPLACEMENT) {
                return true;
            }
        }
        return false;
    }

    /** How many forks there were, by Surefire's numbers. */
    public int distinctNumbers() {
        return numbers.size();
    }

    /** How many JVMs took part in the run. */
    public int takingPart() {
        int takingPart = 0;
        for (Fork fork : all) {
            if (fork.takesPart()) {
                takingPart++;
            }
        }
        return takingPart;
    }

    /** What the quickest fork needed until its first test began; empty if none has begun. */
    public OptionalLong shortestStartNanos() {
        return all.stream()
                .map(Fork::startNanos)
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    /** Surefire's numbers of all forks so far. */
    public Set<Integer> numbers() {
        return Collections.unmodifiableSet(numbers);
    }
}
