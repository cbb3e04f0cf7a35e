package io.github.surefirefine.report;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has failed in a run of a class, what of it another run may fix, and the name under which the failure of a
 * container is reported. Not thread-safe.
 */
final class ClassFailures {

    private final TestClass testClass;
    private final ClassErrorNames errorNames;

    /** Of containers above the units. */
    private final List<ContainerFailure> ofContainers = new ArrayList<>();

    /** Of containers that are a unit or inside one, by the unique id of the unit. */
    private final Map<String, List<TestFinished>> inUnits = new HashMap<>();

    /** Of units that were lost while no test was running. */
    private final List<TestFinished> lostOutsideOfTests = new ArrayList<>();

    private final Set<String> unitsWithResult = new HashSet<>();
    private final Set<String> unitsWithPass = new HashSet<>();

    /** Nothing has happened in the class. */
    ClassFailures(TestClass testClass) {
        this.testClass = testClass;
        this.errorNames = new ClassErrorNames(testClass.units());
    }

    /**
     * A container above the units has failed.
     *
     * @return whether this was the first time
     */
    boolean containerFailed(ContainerFailure failure) {
        boolean isNews = ofContainers.stream().noneMatch(failure::isSameAs);
        if (isNews) {
            ofContainers.add(failure);
            errorNames.heard(failure);
        }
        return isNews;
    }

    /** A test or a container in a unit has a result. */
    void heard(TestUnit unit, TestFinished result) {
        unitsWithResult.add(unit.uniqueId());
        errorNames.heard(unit, result);
        if (result.outcome() == Outcome.PASSED) {
            unitsWithPass.add(unit.uniqueId());
        } else if (result.outcome().isProblem() && result.entry().containerId() != null) {
            inUnits.computeIfAbsent(unit.uniqueId(), id -> new ArrayList<>()).add(result);
        }
    }

    /** Another machine reports the unit. */
    void forget(TestUnit unit) {
        unitsWithResult.remove(unit.uniqueId());
        unitsWithPass.remove(unit.uniqueId());
        inUnits.remove(unit.uniqueId());
    }

    /** A unit was lost while a test of it was running. */
    void lostInTest(TestUnit unit) {
        unitsWithResult.add(unit.uniqueId());
    }

    /** A unit was lost while no test was running. */
    void lostOutsideOfTests(TestUnit unit, TestFinished error) {
        unitsWithResult.add(unit.uniqueId());
        lostOutsideOfTests.add(error);
    }

    /** The event as it is to be reported. */
    ReportEvent named(ReportEvent event) {
        return errorNames.named(event);
    }

    /** As {@link ClassReport#failedContainers}. */
    List<String> failedContainers(TestUnit unit) {
        if (ofContainers.isEmpty() && inUnits.isEmpty()) {
            // Asked for every unit, and mostly nothing has failed.
            return List.of();
        }
        Stream<String> above = ofContainers.stream()
                .filter(failure -> failure.concerns(unit) && isRepeatable(failure.error()))
                .filter(failure -> switch (failure.phase()) {
                    case BEFORE_TESTS -> !unitsWithResult.contains(unit.uniqueId());
                    case AFTER_TESTS -> true;
                    case WITH_ITS_FORK -> false;
                })
                .map(ContainerFailure::containerId);
        Stream<String> inside = inUnits.getOrDefault(unit.uniqueId(), List.of()).stream()
                .filter(this::isRepeatable)
                .flatMap(failure -> Stream.ofNullable(failure.entry().containerId()));
        return Stream.concat(above, inside).toList();
    }

    /** Not what came after tests, and not what JUnit could not be asked for. */
    private boolean isRepeatable(TestFinished failure) {
        boolean hasId = failure.entry().containerId() != null || failure.entry().uniqueId() != null;
        return hasId && failure.outcome().isProblem() && !errorNames.isAfterTests(failure);
    }

    /** Unique ids of the units that have a result, even if it is a failure. */
    Set<String> unitsWithResult() {
        return Set.copyOf(unitsWithResult);
    }

    /** Unique ids of the units in which a test has passed. */
    Set<String> unitsWithPass() {
        return Set.copyOf(unitsWithPass);
    }

    /** As {@link ClassReport#uphold}. */
    void uphold(Set<String> ran, Set<String> passed) {
        lostOutsideOfTests.forEach(errorNames::lasts);
        for (ContainerFailure failure : ofContainers) {
            if (!failure.error().outcome().isProblem()) {
                continue;
            }
            boolean isMended = switch (failure.phase()) {
                case BEFORE_TESTS ->
                    passed.stream().noneMatch(failure::concerns)
                            || testClass.units().stream()
                                    .filter(failure::concerns)
                                    .allMatch(unit -> ran.contains(unit.uniqueId()));
                case AFTER_TESTS -> true;
                case WITH_ITS_FORK -> false;
            };
            if (!isMended) {
                errorNames.lasts(failure.error());
            }
        }
    }

    /** The order in which one fork would have met them: by what comes last in a container, the inner one first. */
    List<ContainerFailure> inOrder(List<ContainerFailure> some) {
        if (some.size() < 2) {
            return some;
        }
        List<ContainerFailure> ordered = new ArrayList<>(some);
        ordered.sort(Comparator.comparingInt(this::lastUnitIn)
                .thenComparing(failure -> failure.containerId().length(), Comparator.reverseOrder())
                .thenComparing(ContainerFailure::phase));
        return ordered;
    }

    private int lastUnitIn(ContainerFailure failure) {
        return testClass.units().stream()
                .filter(failure::concerns)
                .mapToInt(TestUnit::index)
                .max()
                .orElse(-1);
    }
}
