package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.schedule.forkcount.LateForks;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which forks take part in the run, and which stand by. A fork that begins with its first test needs processors to load
 * and compile what the other forks have already loaded and compiled. If the others leave no processor idle, one more
 * fork makes the run longer. So it stands by, at the price of a bare JVM, until a processor is idle.
 *
 * <p>If nobody watches the processors, every fork takes part. Not thread-safe.
 */
public final class StandbyForks {

    /** Why no further fork may take part. */
    public enum Refusal {
        /** No processor is idle. */
        PROCESSORS,
        /** What is left is not worth the start of one more. */
        LITTLE_LEFT
    }

    /** A processor counts as idle even if it is busy for this share of the time, for example with Maven's console. */
    private static final double STRAY_USE = 0.25;

    /** What a fork uses at least, even if its tests do nothing but wait. */
    private static final double LEAST_USE = 0.1;

    private final Set<ForkId> active = new HashSet<>();
    private final Set<ForkId> standingBy = new HashSet<>();
    private int processors;
    private int wanted;
    private LatestUse latestUse = new LatestUse();
    private @Nullable Refusal refusal;
    private double usedAtRefusal;

    /** From now on, only as many forks take part as there are idle processors. */
    public void watch(int processorsOfMachine) {
        processors = processorsOfMachine;
        wanted = Math.max(1, processorsOfMachine / LateForks.PROCESSORS_AT_START);
        latestUse = new LatestUse();
    }

    /** How many processors the machine has; 0 if nobody watches them. */
    public int processors() {
        return processors;
    }

    /** How many forks take part. */
    public int active() {
        return active.size();
    }

    /**
     * The processors were measured. One more fork is expected to use as much as each of the others, one processor at most.
     * A processor counts as idle if it was idle in two measurements in a row, and for a good part of the run.
     *
     * @param used how many of them the build kept busy since the last measurement, for example 1.7
     * @param worthStarting how many more forks have enough left to do
     * @return whether a fork that stands by may take part now
     */
    public boolean processorsUsed(double used, int worthStarting) {
        latestUse.add(used);
        double usedTwice = latestUse.highestOfTwo();
        boolean isPause = roomFor(latestUse.average(), latestUse.average()) < 1;
        int idle = isPause ? 0 : (int) Math.max(0, Math.min(2 * processors, roomFor(usedTwice, used)));
        wanted = Math.min(worthStarting, idle);
        if (wanted <= 0 && anyStandsBy() && latestUse.isKnown()) {
            refusal = idle <= 0 ? Refusal.PROCESSORS : Refusal.LITTLE_LEFT;
            usedAtRefusal = Math.max(usedTwice, latestUse.average());
        }
        return wanted > 0 && anyStandsBy();
    }

    /** How many more forks the idle processors are enough for, if each uses as much as those that take part. */
    private double roomFor(double usedNow, double usedByForks) {
        double usedByEach = Math.min(1, Math.max(LEAST_USE, usedByForks / Math.max(1, active.size())));
        return (processors - usedNow + STRAY_USE) / usedByEach;
    }

    /** Why a fork that stands by was refused last; empty if none was. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** How many processors the build kept busy then. */
    public double usedAtRefusal() {
        return usedAtRefusal;
    }

    /** Whether the fork takes part in the run. If one more fork is wanted, this one takes part from now on. */
    public boolean takesPart(Fork fork) {
        if (active.contains(fork.id())) {
            return true;
        }
        boolean isWanted = processors == 0 || fork.role() == ForkRole.REPLACEMENT || active.isEmpty() || wanted > 0;
        if (isWanted) {
            wanted--;
            active.add(fork.id());
            standingBy.remove(fork.id());
            latestUse.forksChanged();
        } else {
            standingBy.add(fork.id());
        }
        return isWanted;
    }

    public boolean isActive(ForkId fork) {
        return active.contains(fork);
    }

    /** The fork no longer takes part; if it did, another one may. */
    public void gone(ForkId fork) {
        standingBy.remove(fork);
        if (active.remove(fork)) {
            wanted++;
        }
    }

    /** Whether a fork waits for an idle processor. */
    public boolean anyStandsBy() {
        return !standingBy.isEmpty();
    }
}
