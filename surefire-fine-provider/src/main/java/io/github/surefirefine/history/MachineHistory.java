package io.github.surefirefine.history;

import java.util.Set;

/**
 * What one of several machines knows after it has run its share of a suite.
 *
 * @param history what it knew before, with its own run
 * @param units unique ids of what it has run
 */
public record MachineHistory(History history, Set<String> units) {

    public MachineHistory {
        units = Set.copyOf(units);
    }
}
