package io.github.surefirefine.odd.jvm;

import java.lang.reflect.Method;
import org.junit.platform.engine.EngineDiscoveryListener;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;

/** Tells JUnit, from 5.13 on, of what is wrong with tests; by reflection, as we are compiled against an older one. */
final class Issues {

    private Issues() {}

    /**
     * Tells of something.
     *
     * @param severity as JUnit calls it
     */
    static void tell(EngineDiscoveryRequest request, UniqueId engine, String severity) {
        try {
            Class<?> issue = Class.forName("org.junit.platform.engine.DiscoveryIssue");
            Class<?> severities = Class.forName("org.junit.platform.engine.DiscoveryIssue$Severity");
            Object level = severities.getMethod("valueOf", String.class).invoke(null, severity);
            Method tell = EngineDiscoveryListener.class.getMethod("issueEncountered", UniqueId.class, issue);
            tell.invoke(
                    request.getDiscoveryListener(),
                    engine,
                    issue.getMethod("create", severities, String.class).invoke(null, level, "something is odd"));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            // Then nobody wants to know.
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
