package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.queue.Claim;
import io.github.surefirefine.queue.ClaimNews;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.UnitResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which units of the suite this machine holds, how far they have come here, and what of that the queue does not know
 * yet. Units have the numbers of the suite. Not thread-safe.
 */
final class OwnUnits {

    /** How far a unit has come on this machine. */
    private enum Stage {
        WITHHELD,
        RELEASED,
        BEGUN,
        ENDED
    }

    private final Stage[] stages;

    /** The claim under which this machine holds a unit, or has held it until its result was taken; 0 for none. */
    private final long[] claims;

    private final Map<Integer, UnitResult> results = new HashMap<>();

    /** Units of each claim without a result that the queue has taken. */
    private final Map<Long, Set<Integer>> unfinished = new TreeMap<>();

    private final Set<Integer> untoldBegun = new TreeSet<>();
    private final Set<Integer> untoldEnded = new TreeSet<>();

    /** Units that were released, have not begun, and are no longer this machine's. */
    private final Set<Integer> unwanted = new TreeSet<>();

    private List<ClaimNews> told = List.of();
    private int toldFailures;
    private int taken;

    OwnUnits(int units) {
        stages = new Stage[units];
        Arrays.fill(stages, Stage.WITHHELD);
        claims = new long[units];
    }

    /** The machine holds the units of a claim. Returns those that are to be released. */
    List<Integer> claimed(Claim claim) {
        List<Integer> released = new ArrayList<>();
        for (int unit : claim.units()) {
            disown(unit);
            unwanted.remove(unit);
            claims[unit] = claim.number();
            if (stages[unit] == Stage.WITHHELD) {
                stages[unit] = Stage.RELEASED;
                released.add(unit);
            } else if (stages[unit] == Stage.BEGUN) {
                untoldBegun.add(unit);
            } else if (stages[unit] == Stage.ENDED) {
                // It was run here before it was given to this machine again.
                untoldEnded.add(unit);
            }
        }
        unfinished.put(claim.number(), new TreeSet<>(claim.units()));
        return released;
    }

    /** The machine runs these units whatever other machines do. Returns those that are to be released. */
    List<Integer> takeAnyway(Iterable<Integer> units) {
        List<Integer> released = new ArrayList<>();
        for (int unit : units) {
            if (stages[unit] == Stage.WITHHELD) {
                stages[unit] = Stage.RELEASED;
                released.add(unit);
            }
            unwanted.remove(unit);
        }
        return released;
    }

    void begun(int unit) {
        if (stages[unit] == Stage.RELEASED) {
            stages[unit] = Stage.BEGUN;
        }
        unwanted.remove(unit);
        if (isHeld(unit)) {
            untoldBegun.add(unit);
        }
    }

    void ended(int unit, UnitResult result) {
        stages[unit] = Stage.ENDED;
        results.put(unit, result);
        unwanted.remove(unit);
        untoldBegun.remove(unit);
        if (isHeld(unit)) {
            untoldEnded.add(unit);
        }
    }

    private boolean isHeld(int unit) {
        return claims[unit] != 0
                && unfinished.getOrDefault(claims[unit], Set.of()).contains(unit);
    }

    /** Whether the queue does not know everything. */
    boolean hasNews() {
        return !untoldBegun.isEmpty() || !untoldEnded.isEmpty();
    }

    /** Whether the machine holds units whose result the queue has not taken. */
    boolean holdsSome() {
        return !unfinished.isEmpty();
    }

    /** Whether every unit that this machine may run has ended here. */
    boolean isIdle() {
        for (Stage stage : stages) {
            if (stage == Stage.RELEASED || stage == Stage.BEGUN) {
                return false;
            }
        }
        return true;
    }

    /** What the queue is to be told. */
    List<ClaimNews> tell() {
        List<ClaimNews> news = new ArrayList<>();
        unfinished.forEach((claim, units) -> news.add(new ClaimNews(
                claim,
                units.stream().filter(untoldBegun::contains).toList(),
                units.stream().filter(untoldEnded::contains).map(this::resultOf).toList())));
        told = List.copyOf(news);
        return told;
    }

    private UnitResult resultOf(int unit) {
        return results.getOrDefault(unit, new UnitResult(unit, 0, 0, 0));
    }

    /** The queue has answered what it was last told. */
    void answered(QueueAnswer.Told answer) {
        Set<Integer> lost = new TreeSet<>(answer.lostUnits());
        for (long claim : answer.lostClaims()) {
            lost.addAll(unfinished.getOrDefault(claim, Set.of()));
        }
        for (ClaimNews news : told) {
            untoldBegun.removeAll(news.begun());
            for (UnitResult result : news.results()) {
                untoldEnded.remove(result.unit());
                if (!lost.contains(result.unit())) {
                    finish(result.unit());
                    toldFailures += result.failures();
                    taken++;
                }
            }
        }
        told = List.of();
        lost.forEach(this::lose);
    }

    /** Nothing belongs to this machine any more. */
    void loseAll() {
        for (int unit = 0; unit < claims.length; unit++) {
            lose(unit);
        }
        told = List.of();
        toldFailures = 0;
        taken = 0;
    }

    /** Units whose results the queue has taken. */
    int taken() {
        return taken;
    }

    /** Failed tests that the queue has counted for this machine. */
    int toldFailures() {
        return toldFailures;
    }

    private void lose(int unit) {
        disown(unit);
        if (stages[unit] == Stage.RELEASED) {
            unwanted.add(unit);
        }
    }

    private void disown(int unit) {
        finish(unit);
        claims[unit] = 0;
        untoldBegun.remove(unit);
        untoldEnded.remove(unit);
    }

    /** The claim no longer waits for the unit. */
    private void finish(int unit) {
        Set<Integer> others = unfinished.get(claims[unit]);
        if (others != null) {
            others.remove(unit);
            if (others.isEmpty()) {
                unfinished.remove(claims[unit]);
            }
        }
    }

    /** Units that should not begin here. */
    Set<Integer> unwanted() {
        return Set.copyOf(unwanted);
    }

    /** The unit is withheld again. */
    void withheld(int unit) {
        stages[unit] = Stage.WITHHELD;
        unwanted.remove(unit);
    }

    /** Units that will not begin here unless they are claimed. */
    List<Integer> withheld() {
        List<Integer> withheld = new ArrayList<>();
        for (int unit = 0; unit < stages.length; unit++) {
            if (stages[unit] == Stage.WITHHELD) {
                withheld.add(unit);
            }
        }
        return withheld;
    }

    /** Units that have ended here while this machine held them, as far as it knows. */
    List<Integer> endedAsOwn() {
        List<Integer> ended = new ArrayList<>();
        for (int unit = 0; unit < stages.length; unit++) {
            if (stages[unit] == Stage.ENDED && claims[unit] != 0) {
                ended.add(unit);
            }
        }
        return ended;
    }

    /** Units that have ended here. */
    List<Integer> ended() {
        return results.keySet().stream().sorted().toList();
    }
}
