package io.github.surefirefine.junit.gate.runner;

import java.util.List;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Gives tests of JUnit 4 the order of a lease, class by class. It is a filter only because JUnit shows test descriptors
 * to nothing else. Immutable.
 */
public final class UnitOrder implements PostDiscoveryFilter {

    private static final FilterResult INCLUDED = FilterResult.included("only looked at");

    private final List<String> unitIds;

    /**
     * The order of these units.
     *
     * @param unitIds their unique ids
     */
    public UnitOrder(List<String> unitIds) {
        this.unitIds = List.copyOf(unitIds);
    }

    /** JUnit comes to the root of an engine before it looks at the children. */
    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        if (descriptor.isRoot()) {
            for (TestDescriptor topLevel : descriptor.getChildren()) {
                TopLevelRunner.of(topLevel).ifPresent(runner -> runner.order(unitIds));
            }
        }
        return INCLUDED;
    }
}
