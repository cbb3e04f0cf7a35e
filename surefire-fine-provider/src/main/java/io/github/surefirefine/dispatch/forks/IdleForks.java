package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.fork.ForkId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which forks have nothing to do, and whether there may be work for them since they were last looked at. Recording an
 * event marks changes here; the pipeline then assigns work. Not thread-safe.
 */
public final class IdleForks {

    /** Whether there may be work for waiting forks. */
    public enum Prospect {
        NONE,
        /** The schedule has changed and is worth asking. */
        CHANGED,
        /** Every fork must be looked at, whatever the schedule says. */
        FOR_ALL
    }

    private final Set<ForkId> freed = new LinkedHashSet<>();
    private final Set<ForkId> waiting = new LinkedHashSet<>();
    private Prospect prospect = Prospect.NONE;
    private boolean anyLost;

    /** The fork has nothing to do from now on. */
    public void freed(ForkId fork) {
        freed.add(fork);
    }

    /** No work was found for the fork. */
    public void waits(ForkId fork) {
        waiting.add(fork);
    }

    /** The fork has left. */
    public void gone(ForkId fork) {
        freed.remove(fork);
        waiting.remove(fork);
    }

    /** A fork was lost, so the remaining ones may have to be spared. */
    public void forkLost() {
        anyLost = true;
    }

    /** Whether a fork was lost since the last call. */
    public boolean takeLoss() {
        boolean taken = anyLost;
        anyLost = false;
        return taken;
    }

    /** The schedule has changed, so there may be work for waiting forks. */
    public void scheduleChanged() {
        if (prospect == Prospect.NONE) {
            prospect = Prospect.CHANGED;
        }
    }

    /** Something other than the schedule has changed, so every waiting fork must be looked at. */
    public void lookAtAll() {
        prospect = Prospect.FOR_ALL;
    }

    public boolean anyWaits() {
        return !waiting.isEmpty();
    }

    /** The forks that were freed since the last call. They are no longer waiting. */
    public List<ForkId> takeFreed() {
        List<ForkId> taken = List.copyOf(freed);
        freed.clear();
        for (ForkId fork : taken) {
            waiting.remove(fork);
        }
        return taken;
    }

    /** The waiting forks, which are no longer waiting after the call. */
    public List<ForkId> takeWaiting() {
        List<ForkId> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /** What has changed since the last call. */
    public Prospect takeProspect() {
        Prospect taken = prospect;
        prospect = Prospect.NONE;
        return taken;
    }
}
