package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ForkId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which forks there are, in which classes they are, and in which they were. Confined to the scheduler. */
final class Whereabouts {

    private final Set<ForkId> forks = new HashSet<>();

    /** Forks that have run a lease. */
    private final Set<ForkId> warm = new HashSet<>();

    /** Forks that had nothing to do when they asked last. */
    private final Set<ForkId> idle = new HashSet<>();

    private final Map<ForkId, Set<ClassQueue>> homes = new HashMap<>();

    /** Classes with fixtures that a fork has been in. */
    private final Map<ForkId, Set<ClassQueue>> visited = new HashMap<>();

    /** Classes that a fork has begun. */
    private final Set<ClassQueue> begun = new HashSet<>();

    /** Classes that a fork has died of before it could begin, and that none has begun. */
    private final Set<ClassQueue> deadly = new HashSet<>();

    void came(ForkId fork) {
        forks.add(fork);
    }

    /** The fork is gone, and so is whatever it had prepared. */
    void left(ForkId fork) {
        leaveHome(fork);
        forks.remove(fork);
        warm.remove(fork);
        idle.remove(fork);
        visited.remove(fork);
    }

    /** How many forks there are. */
    int forks() {
        return forks.size();
    }

    /** The fork works in these classes now. */
    void enter(ForkId fork, Set<ClassQueue> classes) {
        idle.remove(fork);
        if (!classes.equals(homes.get(fork))) {
            leaveHome(fork);
            homes.put(fork, classes);
            classes.forEach(queue -> queue.enter(fork));
        }
        classes.stream()
                .filter(ClassQueue::hasFixtures)
                .forEach(queue -> visited.computeIfAbsent(fork, visitor -> new HashSet<>())
                        .add(queue));
    }

    /** The classes that the fork works in, or was the last to work in. */
    Set<ClassQueue> home(ForkId fork) {
        return homes.getOrDefault(fork, Set.of());
    }

    /** The fork has no more to do with the classes that it was in; they must not look occupied. */
    void leaveHome(ForkId fork) {
        home(fork).forEach(queue -> queue.leave(fork));
        homes.remove(fork);
    }

    /** A fork has died before it could begin the class; whoever comes next tries that alone. */
    void diedBeforeBegin(ClassQueue queue) {
        if (!begun.contains(queue)) {
            deadly.add(queue);
        }
    }

    /** A fork has begun the class. */
    void begun(ClassQueue queue) {
        begun.add(queue);
        deadly.remove(queue);
    }

    /** Classes that the fork must not enter while others are there, as far as units can be taken back. */
    Set<ClassQueue> closedTo(ForkId fork) {
        Set<ClassQueue> seen = visited.getOrDefault(fork, Set.of());
        if (deadly.isEmpty()) {
            return seen;
        }
        Set<ClassQueue> closed = new HashSet<>(seen);
        deadly.stream().filter(queue -> !home(fork).contains(queue)).forEach(closed::add);
        return closed;
    }

    /** Fixtures are to be run once by each fork, if anybody else is there to run the rest. */
    boolean mayEnter(ForkId fork, ClassQueue queue) {
        return !deadly.contains(queue)
                && (!queue.isRevocable()
                        || !visited.getOrDefault(fork, Set.of()).contains(queue));
    }

    /** The fork has run a lease. */
    void warmedUp(ForkId fork) {
        warm.add(fork);
    }

    boolean isWarm(ForkId fork) {
        return warm.contains(fork);
    }

    /** The fork has nothing to do. */
    void idles(ForkId fork) {
        idle.add(fork);
    }

    boolean isIdle(ForkId fork) {
        return idle.contains(fork);
    }
}
