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
 * Finds classes of which the test plan does not say what will be run, by looking at one class at a time. That takes long,
 * and is done only where something speaks for it.
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
     * What is to be run of engines of which the plan does not say what they will run, as far as Surefire's own provider would
     * ask them to: where JUnit says that a class has tests.
     *
     * @param plan what was found for all classes
     * @param withUnlistedTests unique ids of these engines
     */
    List<UnlistedGroup> ofEngines(TestPlan plan, Set<String> withUnlistedTests, List<String> classNames) {
        return withUnlistedTests.stream()
                .flatMap(id -> groups(plan, id, classNames).stream().map(each -> UnlistedGroup.of(id, each)))
                .toList();
    }

    /**
     * What other engines, whose ways nobody knows, would find otherwise, or not at all, if they were asked for a class or an id.
     * Such an engine is also asked for what it has not found and others have, as stock Surefire asks it.
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

    /** Those of the classes of which any engine has found something. */
    private static List<String> foundIn(TestPlan plan, List<String> classNames) {
        List<String> found = new ArrayList<>(classNames);
        found.retainAll(ClassGroup.reportedIn(plan));
        return found;
    }

    /**
     * The classes of an engine, those together that it does not keep apart: it finds the same when it is asked for one or
     * for another, or what is reported with the other. All are together where it finds, when it is asked for each by itself,
     * not what it finds when it is asked for all.
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
     * Classes that an engine will not run, because JUnit has found critical issues in them and is to say so only then. It
     * fails the engine as a whole; so such a class is not to be run together with others, nor in parts that are in order.
     *
     * @param plan what was found for all classes
     * @param withUnlistedTests unique ids of engines that need not be asked
     */
    List<UnlistedGroup> withIssues(TestPlan plan, Set<String> withUnlistedTests, List<String> classNames) {
        // JUnit will say it again when it runs the class.
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
     * Engines that have found nothing: they are executed once, for they may fail even so, and then the build does, as with
     * stock Surefire, which asks all engines for the classes of which any knows tests. Engines that are known to do nothing
     * then are spared.
     */
    static List<UnlistedGroup> idleEngines(TestPlan plan, Set<String> withUnlistedTests, List<String> classNames) {
        List<String> found = foundIn(plan, classNames);
        return plan.getRoots().stream()
                .filter(root -> plan.getChildren(root).isEmpty())
                .map(TestIdentifier::getUniqueId)
                .filter(id -> isUnknown(id, withUnlistedTests))
                .flatMap(id -> classNames.stream().limit(1).map(first -> UnlistedGroup.idle(id, first, found)))
                .toList();
    }

    private boolean hasIssues(String engineId, List<String> classNames) {
        List<? extends DiscoverySelector> classes =
                classNames.stream().map(DiscoverySelectors::selectClass).toList();
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
