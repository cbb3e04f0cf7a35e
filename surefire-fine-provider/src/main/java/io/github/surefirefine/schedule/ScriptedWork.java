package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.lock.LockTable;
import io.github.surefirefine.script.Script;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Units that a script assigns to forks and that no fork holds. A fork runs its own pieces, one after the other, and
 * waits if the locks of the next one are taken. Once it is known which forks there are, the pieces of missing forks are
 * for any fork that has no piece of its own left. Does nothing unless a script is followed.
 */
public final class ScriptedWork {

    private static final int NOBODY = -1;

    private final TreeMap<Integer, Deque<List<TestUnit>>> ofForks = new TreeMap<>();
    private final Deque<List<TestUnit>> ofAnyone = new ArrayDeque<>();

    /** Surefire's numbers of the connected forks. */
    private final Map<ForkId, Integer> numbers = new HashMap<>();

    /** Numbers of the forks whose replacements are starting. */
    private final Set<Integer> expected = new HashSet<>();

    /** Forks whose next piece needs locks that were taken when they asked. */
    private final Set<Integer> heldUp = new HashSet<>();

    private boolean followed;
    private boolean settled;
    private int units;

    ScriptedWork() {}

    /** From now on, the script is followed; its units are pending nowhere else. */
    void follow(Script script) {
        followed = true;
        script.ofForks().forEach((fork, pieces) -> ofForks.put(fork, new ArrayDeque<>(pieces)));
        ofAnyone.addAll(script.ofAnyone());
        units = script.units().size();
    }

    /** Whether the run has a script. */
    public boolean isFollowed() {
        return followed;
    }

    /** A fork has come, perhaps as a replacement. */
    public void forkCame(ForkId fork, int number) {
        numbers.put(fork, number);
        expected.remove(number);
    }

    /** A fork is starting in place of the one with that number. */
    public void replacementComes(int number) {
        expected.add(number);
    }

    /** A fork that was starting will not come. */
    public void noReplacementComes() {
        expected.clear();
    }

    /** No more forks come, except replacements. */
    public void settle() {
        settled = true;
    }

    void left(ForkId fork) {
        heldUp.remove(numberOf(fork));
        numbers.remove(fork);
    }

    /** Surefire's number of a connected fork. */
    int numberOf(ForkId fork) {
        return numbers.getOrDefault(fork, NOBODY);
    }

    /** How many units no fork holds. */
    int units() {
        return units;
    }

    /** Whether the fork has pieces of its own to run, now or once locks are free. */
    boolean hasOwn(ForkId fork) {
        return !own(fork).isEmpty();
    }

    private Deque<List<TestUnit>> own(ForkId fork) {
        return ofForks.getOrDefault(numberOf(fork), new ArrayDeque<>());
    }

    /** A fork without pieces of its own adopts the pieces of one missing fork, if there are any. */
    void adopt(ForkId fork) {
        if (settled && own(fork).isEmpty()) {
            ownerless().findFirst().ifPresent(entry -> numbers.put(fork, entry.getKey()));
        }
    }

    /** How many missing forks there are pieces for. */
    int withoutFork() {
        return (int) ownerless().count();
    }

    private Stream<Map.Entry<Integer, Deque<List<TestUnit>>>> ownerless() {
        return ofForks.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .filter(entry -> !numbers.containsValue(entry.getKey()) && !expected.contains(entry.getKey()));
    }

    /** Takes what the fork runs next, if there is something and its locks are free. */
    Optional<List<TestUnit>> take(ForkId fork, LockTable locks) {
        Deque<List<TestUnit>> own = own(fork);
        if (!own.isEmpty()) {
            int number = numberOf(fork);
            heldUp.remove(number);
            Optional<List<TestUnit>> piece = take(own, locks);
            if (piece.isEmpty()) {
                heldUp.add(number);
            }
            return piece;
        }
        return ofNobody().flatMap(pieces -> take(pieces, locks).stream()).findFirst();
    }

    private Optional<List<TestUnit>> take(Deque<List<TestUnit>> pieces, LockTable locks) {
        if (!isNextFree(pieces, locks)) {
            return Optional.empty();
        }
        List<TestUnit> piece = pieces.remove();
        units -= piece.size();
        return Optional.of(piece);
    }

    /** Pieces for any free fork. */
    private Stream<Deque<List<TestUnit>>> ofNobody() {
        if (!settled) {
            return Stream.empty();
        }
        return Stream.concat(ownerless().map(Map.Entry::getValue), Stream.of(ofAnyone));
    }

    private static boolean isNextFree(Deque<List<TestUnit>> pieces, LockTable locks) {
        List<TestUnit> next = pieces.peek();
        return next != null && locks.isFree(locksOf(next));
    }

    private static List<Lock> locksOf(List<TestUnit> piece) {
        return Lock.union(piece.stream().flatMap(unit -> unit.locks().stream()).toList());
    }

    /**
     * Takes back what a fork with that number was granted and has not begun: it comes before everything else for that
     * number.
     */
    void giveBack(int number, List<TestUnit> piece) {
        if (!piece.isEmpty()) {
            ofForks.computeIfAbsent(number, fork -> new ArrayDeque<>()).addFirst(piece);
            units += piece.size();
        }
    }

    /** Takes all units. */
    List<TestUnit> takeAll() {
        List<TestUnit> taken = new ArrayList<>();
        for (Deque<List<TestUnit>> pieces : ofForks.values()) {
            takeAll(pieces, taken);
        }
        takeAll(ofAnyone, taken);
        units -= taken.size();
        return taken;
    }

    private static void takeAll(Deque<List<TestUnit>> pieces, List<TestUnit> taken) {
        for (List<TestUnit> piece : pieces) {
            taken.addAll(piece);
        }
        pieces.clear();
    }

    /** Takes all such units. */
    List<TestUnit> takeAll(Predicate<TestUnit> which) {
        List<TestUnit> taken = new ArrayList<>();
        ofForks.values().forEach(pieces -> takeAll(pieces, which, taken));
        takeAll(ofAnyone, which, taken);
        units -= taken.size();
        return taken;
    }

    private static void takeAll(Deque<List<TestUnit>> pieces, Predicate<TestUnit> which, List<TestUnit> taken) {
        List<List<TestUnit>> left = new ArrayList<>();
        for (List<TestUnit> piece : pieces) {
            piece.stream().filter(which).forEach(taken::add);
            List<TestUnit> rest = piece.stream().filter(which.negate()).toList();
            if (!rest.isEmpty()) {
                left.add(rest);
            }
        }
        pieces.clear();
        pieces.addAll(left);
    }

    /** Whether a waiting fork might get something now. */
    boolean hasFree(LockTable locks) {
        return heldUp.stream().anyMatch(number -> isNextFree(ofForks.getOrDefault(number, new ArrayDeque<>()), locks))
                || ofNobody().anyMatch(pieces -> isNextFree(pieces, locks));
    }
}
