package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkLaunch;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which dead forks are replaced. Not thread-safe. */
public final class Replacements {

    private static final int FOR_EACH_FORK = 3;

    private final OptionalInt limit;

    /** By Surefire's number: a replacement is started like the fork that it replaces. */
    private final Map<Integer, ForkLaunch> launches = new HashMap<>();

    private final Map<ForkId, Integer> surefireForks = new HashMap<>();
    private int started;
    private int starting;

    /** @param limit the most replacements; empty for three times the number of forks */
    public Replacements(OptionalInt limit) {
        this.limit = limit;
    }

    /** A fork that Surefire started has said how it was started. */
    public void launched(ForkId fork, int forkNumber, ForkLaunch launch) {
        surefireForks.put(fork, forkNumber);
        launches.put(forkNumber, launch);
    }

    /** How Surefire's forks were started, by their numbers, without those that are being debugged. */
    public SortedMap<Integer, ForkLaunch> launches() {
        SortedMap<Integer, ForkLaunch> usable = new TreeMap<>();
        for (Map.Entry<Integer, ForkLaunch> launch : launches.entrySet()) {
            if (!launch.getValue().isDebugged()) {
                usable.put(launch.getKey(), launch.getValue());
            }
        }
        return usable;
    }

    /** A fork with this number has died, and there is work for another one. */
    public Optional<Action.Replace> replace(int forkNumber) {
        ForkLaunch launch = launches.get(forkNumber);
        if (launch == null || launch.isDebugged() || !mayStart()) {
            return Optional.empty();
        }
        started++;
        starting++;
        return Optional.of(new Action.Replace(forkNumber, launch));
    }

    private boolean mayStart() {
        return started < limit.orElse(FOR_EACH_FORK * surefireForks.size());
    }

    /** Whether forks have died so often that no other one is replaced. */
    public boolean areUsedUp() {
        return started > 0 && !mayStart();
    }

    /** A replacement has said hello, or never will. */
    public void arrived() {
        starting--;
    }

    /** How many replacements were started and have not said hello. */
    public int starting() {
        return starting;
    }
}
