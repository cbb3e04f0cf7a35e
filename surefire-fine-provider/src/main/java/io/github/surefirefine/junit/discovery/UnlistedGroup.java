package io.github.surefirefine.junit.discovery;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.UniqueId;

/**
 * A class for which the test plan does not tell what an engine will run, or several that the engine does not keep
 * apart. The engine must be asked for all of them at once, and everything that it then reports belongs to them.
 *
 * @param engineId unique id of the engine
 * @param name that of the first class
 * @param classNames by which JUnit is asked for them
 * @param others names of other classes that they report tests of
 * @param replaced unique ids of what the plan has of them
 * @param segment type of the last segment of the unit's id
 */
record UnlistedGroup(
        String engineId,
        String name,
        List<String> classNames,
        List<String> others,
        Set<String> replaced,
        String segment) {

    UnlistedGroup {
        classNames = List.copyOf(classNames);
        others = List.copyOf(others);
        replaced = Set.copyOf(replaced);
    }

    /** Classes that the engine runs. */
    static UnlistedGroup of(String engineId, ClassGroup classes) {
        String first = classes.classNames().get(0);
        return new UnlistedGroup(
                engineId,
                first,
                classes.classNames(),
                classes.reported().stream().filter(name -> !name.equals(first)).toList(),
                classes.topLevel(),
                TestUnit.UNLISTED_CLASS);
    }

    /**
     * An engine that is executed although it has found nothing.
     *
     * @param name stands for it
     * @param classNames what it is asked for, perhaps nothing
     */
    static UnlistedGroup idle(String engineId, String name, List<String> classNames) {
        return new UnlistedGroup(engineId, name, classNames, classNames, Set.of(), TestUnit.IDLE_ENGINE);
    }

    /** Whether another group already asks for its classes. */
    boolean isPartOf(UnlistedGroup other) {
        return !other.isIdle() && engineId.equals(other.engineId) && other.classNames.containsAll(classNames);
    }

    boolean isIdle() {
        return segment.equals(TestUnit.IDLE_ENGINE);
    }

    /** The unique id of its unit; JUnit does not know it. */
    String uniqueId() {
        return UniqueId.parse(engineId).append(segment, name).toString();
    }
}
