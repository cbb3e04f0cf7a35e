package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.sharing.Sharing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which forks there are, which classes they work in, and which classes they have entered before. Confined to the
 * scheduler.
 */
final class ForkLocations {

    private final Sharing sharing;
    private final Set<ForkId> forks = new HashSet<>();

    /** The largest number of forks at the same time. */
    private int mostForks;

    /** Whether any fork has entered a class. */
    private boolean anyEntered;

    /** Forks that have run a lease. */
    private final Set<ForkId> warm = new HashSet<>();

    /** Forks that had nothing to do when they last asked. */
    private final Set<ForkId> idle = new HashSet<>();

    private final Map<ForkId, Set<ClassQueue>> homes = new HashMap<>();

    /** Classes with fixtures that a fork has been in. */
    private final Map<ForkId, Set<ClassQueue>> visited = new HashMap<>();

    /** The first class of each fork, by its name: the class may be run again, or be known to two engines. */
    private final Map<ForkId, String> firstClasses = new HashMap<>();

    /** Classes that a fork has begun. */
    private final Set<ClassQueue> begun = new HashSet<>();

    /** Classes that killed a fork before it could begin them, and that no fork has begun. */
    private final Set<ClassQueue> deadly = new HashSet<>();

    ForkLocations(Sharing sharing) {
        this.sharing = sharing;
    }

    void came(ForkId fork) {
        forks.add(fork);
        mostForks = Math.max(mostForks, forks.size());
    }

    /** The fork is gone, and so is everything that it had prepared. */
    void left(ForkId fork) {
        leaveHome(fork);
        forks.remove(fork);
        warm.remove(fork);
        idle.remove(fork);
        visited.remove(fork);
        firstClasses.remove(fork);
    }

    /**
     * How many forks there are, or may be. If each fork runs one class, forks come and go, and at first others are on
     * their way.
     */
    int expectedForks() {
        if (!sharing.confinesForks()) {
            return forks.size();
        }
        return anyEntered ? mostForks : Math.max(2, mostForks);
    }

    /** How many forks there are. */
    int forks() {
        return forks.size();
    }

    /** The fork now works in these classes. */
    void enter(ForkId fork, Set<ClassQueue> classes) {
        anyEntered = true;
        idle.remove(fork);
        firstClasses.putIfAbsent(fork, classes.iterator().next().name());
        if (!classes.equals(homes.get(fork))) {
            leaveHome(fork);
            homes.put(fork, classes);
            for (ClassQueue queue : classes) {
                queue.enter(fork);
            }
        }
        for (ClassQueue queue : classes) {
            if (queue.hasFixtures()) {
                visit(fork, queue);
            }
        }
    }

    private void visit(ForkId fork, ClassQueue queue) {
        Set<ClassQueue> ofFork = visited.get(fork);
        if (ofFork == null) {
            ofFork = new HashSet<>();
            visited.put(fork, ofFork);
        }
        ofFork.add(queue);
    }

    /** Whether the fork may run tests of the class at all. */
    boolean mayHave(ForkId fork, ClassQueue queue) {
        String first = firstClasses.get(fork);
        return !sharing.confinesForks() || first == null || first.equals(queue.name());
    }

    /** Whether the fork may open the class. If a fork is confined to the class, it comes before others. */
    boolean mayOpen(ForkId fork, ClassQueue queue) {
        return !sharing.confinesForks()
                || (firstClasses.containsKey(fork) ? mayHave(fork, queue) : !isAnyIn(queue.name()));
    }

    /** Whether each fork runs one class only. */
    boolean areForksConfined() {
        return sharing.confinesForks();
    }

    /** Whether a fork is confined to the class with that name. */
    boolean isAnyIn(String className) {
        return sharing.confinesForks() && firstClasses.containsValue(className);
    }

    /** Whether the fork can get nothing but more of the class that it was in. */
    boolean isConfined(ForkId fork) {
        return sharing.confinesForks() && firstClasses.containsKey(fork);
    }

    /** The classes that the fork works in, or last worked in. */
    Set<ClassQueue> home(ForkId fork) {
        return homes.getOrDefault(fork, Set.of());
    }

    /** The fork has left the classes that it was in; they must not look occupied. */
    void leaveHome(ForkId fork) {
        for (ClassQueue queue : home(fork)) {
            queue.leave(fork);
        }
        homes.remove(fork);
    }

    /** A fork died before it could begin the class. The next fork tries the class alone. */
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

    /** Classes that the fork must not enter while other forks are there, if units can be taken back. */
    Predicate<ClassQueue> closedTo(ForkId fork) {
        Set<ClassQueue> seen = visited.getOrDefault(fork, Set.of());
        return queue -> seen.contains(queue)
                || (deadly.contains(queue) && !home(fork).contains(queue))
                || !mayHave(fork, queue);
    }

    /** Each fork runs fixtures only once, if another fork can run the rest. */
    boolean mayEnter(ForkId fork, ClassQueue queue) {
        return mayHave(fork, queue)
                && !deadly.contains(queue)
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
