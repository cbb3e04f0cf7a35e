package io.github.surefirefine.junit.discovery;

import io.github.surefirefine.junit.request.JUnitRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Finds classes for which the test plan does not tell what will run, by looking at one class at a time. That takes
 * long, so it is done only if there is reason to.
 */
final class UnlistedClasses {

    private static final String ISSUE_LOGGER = "org.junit.platform.launcher.core.DiscoveryIssueNotifier";

    private final Launcher launcher;
    private final JUnitRequests requests;

    UnlistedClasses(Launcher launcher, JUnitRequests requests) {
        this.launcher = launcher;
        this.requests = requests;
    }

    /**
     * What to run of engines for which the plan does not tell what they will run. It is what Surefire's own provider
     * would ask them for: the classes that have tests according to JUnit.
     *
     * @param plan what was found for all classes
     * @param withUnlistedTests unique ids of these engines
     */
    List<UnlistedGroup> ofEngines(TestPlan plan, Set<String> withUnlistedTests, List<String> classNames) {
        List<UnlistedGroup> all = new ArrayList<>();
        for (String id : withUnlistedTests) {
            for (ClassGroup each : groups(plan, id, classNames)) {
                all.add(UnlistedGroup.of(id, each));
            }
        }
        return all;
    }

    /**
     * What unknown engines would find differently, or not at all, if they were asked for a single class or id. Such an
     * engine is also asked for classes in which only other engines found something, as stock Surefire asks it.
     *
     * @param plan what was found for all classes
     * @param withUnlistedTests unique ids of engines that need not be looked at
     */
    List<UnlistedGroup> ofUnknownEngines(TestPlan plan, Set<String> withUnlistedTests, List<String> classNames) {
        List<UnlistedGroup> all = new ArrayList<>();
        for (TestIdentifier root : plan.getRoots()) {
            String id = root.getUniqueId();
            if (isUnknown(id, withUnlistedTests) && !plan.getChildren(root).isEmpty()) {
                List<ClassGroup> groups = groups(plan, id, classNames);
                groups.stream().filter(each -> !each.isPlain()).forEach(each -> all.add(UnlistedGroup.of(id, each)));
                List<String> left = foundIn(plan, classNames);
                groups.forEach(each -> left.removeAll(each.classNames()));
                if (!left.isEmpty()) {
                    all.add(UnlistedGroup.idle(id, left.get(0), left));
                }
            }
        }
        return all;
    }

    private static boolean isUnknown(String engineId, Set<String> withUnlistedTests) {
        return !withUnlistedTests.contains(engineId) && !WellKnownEngines.contain(engineId);
    }

    /** The classes in which any engine has found something. */
    private static List<String> foundIn(TestPlan plan, List<String> classNames) {
        List<String> found = new ArrayList<>(classNames);
        found.retainAll(ClassGroup.reportedIn(plan));
        return found;
    }

    /**
     * The classes of an engine, grouped if it does not keep them apart: it finds the same when it is asked for one
     * class or for another, or something that is reported with the other. All classes are one group if the results for
     * single classes do not add up to the result for all.
     */
    private List<ClassGroup> groups(TestPlan plan, String engineId, List<String> classNames) {
        List<ClassGroup> groups = new ArrayList<>();
        for (String className : classNames) {
            TestPlan ofOne = launcher.discover(
                    only(engineId, requests.selecting(List.of(DiscoverySelectors.selectClass(className))))
                            .build());
            if (ofOne.containsTests()) {
                join(groups, ClassGroup.of(className, ofOne));
            }
        }
        ClassGroup all = ClassGroup.all(classNames, engineId, plan);
        Set<String> found =
                groups.stream().flatMap(each -> each.topLevel().stream()).collect(Collectors.toSet());
        return found.equals(all.topLevel()) ? groups : List.of(all);
    }

    private static void join(List<ClassGroup> groups, ClassGroup next) {
        List<ClassGroup> touched = groups.stream().filter(next::touches).toList();
        groups.removeAll(touched);
        groups.add(Stream.concat(touched.stream(), Stream.of(next))
                .reduce(ClassGroup::with)
                .orElseThrow());
    }

    /**
     * Classes that an engine will not run because of critical issues, which JUnit is to report only when it runs them.
     * JUnit fails the engine as a whole; so such a class must not run together with others, nor in parts that have no
     * issues.
     *
     * @param plan what was found for all classes
     * @param withUnlistedTests unique ids of engines that need not be asked
     */
    List<UnlistedGroup> withIssues(TestPlan plan, Set<String> withUnlistedTests, List<String> classNames) {
        // JUnit reports it again when it runs the class.
        Logger logger = Logger.getLogger(ISSUE_LOGGER);
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            List<UnlistedGroup> found = new ArrayList<>();
            for (TestIdentifier root : plan.getRoots()) {
                String engineId = root.getUniqueId();
                if (!withUnlistedTests.contains(engineId) && hasIssues(engineId, classNames)) {
                    classNames.stream()
                            .filter(className -> hasIssues(engineId, List.of(className)))
                            .map(className -> ClassGroup.of(className, engineId, plan))
                            .forEach(each -> found.add(UnlistedGroup.of(engineId, each)));
                }
            }
            return found;
        } finally {
            logger.setLevel(before);
        }
    }

    /**
     * Engines that have found nothing. Each is executed once, because it may fail even so; then the build fails, as
     * with stock Surefire, which asks all engines for the classes in which any engine knows tests. Engines that are
     * known to do nothing in that case are omitted.
     */
    static List<UnlistedGroup> idleEngines(TestPlan plan, Set<String> withUnlistedTests, List<String> classNames) {
        List<UnlistedGroup> idle = new ArrayList<>();
        for (TestIdentifier root : plan.getRoots()) {
            String id = root.getUniqueId();
            if (plan.getChildren(root).isEmpty() && isUnknown(id, withUnlistedTests) && !classNames.isEmpty()) {
                idle.add(UnlistedGroup.idle(id, classNames.get(0), foundIn(plan, classNames)));
            }
        }
        return idle;
    }

    private boolean hasIssues(String engineId, List<String> classNames) {
        List<DiscoverySelector> classes = new ArrayList<>();
        for (String className : classNames) {
            classes.add(DiscoverySelectors.selectClass(className));
        }
        try {
            launcher.discover(only(engineId, requests.failingForIssues(classes)).build());
            return false;
        } catch (JUnitException e) {
            return true;
        }
    }

    private static LauncherDiscoveryRequestBuilder only(String engineId, LauncherDiscoveryRequestBuilder request) {
        String engine = UniqueId.parse(engineId).getEngineId().orElseThrow();
        return request.filters(EngineFilter.includeEngines(engine));
    }
}
