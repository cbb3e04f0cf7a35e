package io.github.surefirefine.junit.discovery;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.EngineDiscoveryResult;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Sees the engines while JUnit looks for tests, and notes those whose part of the test plan does not tell what they
 * will run: they may register classes while they run, or their discovery has failed and their execution will fail for
 * that. As a filter, it lets everything pass; because it must also see the roots, it must be the first filter.
 */
final class EnginesWithUnlistedTests implements PostDiscoveryFilter, LauncherDiscoveryListener {

    private static final FilterResult INCLUDED = FilterResult.included("only looked at");

    private final Set<String> ids = new LinkedHashSet<>();

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        if (descriptor.isRoot() && descriptor.mayRegisterTests()) {
            ids.add(descriptor.getUniqueId().toString());
        }
        return INCLUDED;
    }

    @Override
    public void engineDiscoveryFinished(UniqueId engineId, EngineDiscoveryResult result) {
        if (result.getStatus() == EngineDiscoveryResult.Status.FAILED) {
            ids.add(engineId.toString());
        }
    }

    /** Unique ids of these engines. */
    Set<String> ids() {
        return ids;
    }
}
