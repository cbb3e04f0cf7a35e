package io.github.surefirefine.junit.gate.runner;

import java.util.List;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves only the units of a lease in classes of JUnit 4 that were selected by their names. The engine looks through the
 * whole class for each test that it is asked for, or told to exclude; here, one pass serves for all. What cannot be
 * removed is left to other filters. It is a filter only because JUnit shows test descriptors to nothing else. Immutable.
 */
public final class KeptUnits implements PostDiscoveryFilter {

    private static final FilterResult INCLUDED = FilterResult.included("only looked at");

    private final Set<String> unitIds;

    /**
     * Keeps these units.
     *
     * @param unitIds their unique ids
     */
    public KeptUnits(Set<String> unitIds) {
        this.unitIds = Set.copyOf(unitIds);
    }

    /** JUnit comes to the root of an engine before it looks at the children. */
    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        if (descriptor.isRoot()) {
            for (TestDescriptor topLevel : List.copyOf(descriptor.getChildren())) {
                TopLevelRunner.of(topLevel).ifPresent(runner -> runner.keep(unitIds));
            }
        }
        return INCLUDED;
    }
}
