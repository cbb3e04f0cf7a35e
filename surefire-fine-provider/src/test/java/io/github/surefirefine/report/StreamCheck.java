package io.github.surefirefine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.wire.LeaseScript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the events of one class, made by {@link LeaseScript}, are in an order that Surefire understands. */
public final class StreamCheck {

    private final TestClass testClass;
    private final Deque<String> openSets = new ArrayDeque<>();
    private final Map<Integer, List<String>> eventsOfUnit = new TreeMap<>();
    private Optional<TestUnit> current = Optional.empty();
    private boolean ended;

    private StreamCheck(TestClass testClass) {
        this.testClass = testClass;
    }

    /**
     * Fails unless sets are balanced and nested as planned, and each unit's events stay together and inside of its set.
     *
     * @return the events of each unit
     */
    public static Map<Integer, List<String>> eventsByUnit(TestClass testClass, List<ReportEvent> stream) {
        StreamCheck check = new StreamCheck(testClass);
        for (ReportEvent event : stream) {
            check.next(event);
        }
        assertThat(check.openSets).as("open at the end").isEmpty();
        return check.eventsOfUnit;
    }

    /**
     * The part of a stream that was cut off that Surefire has counted: the events of units in sets that have ended, and
     * whose ends were confirmed.
     */
    public static Map<Integer, List<String>> heardByUnit(TestClass testClass, List<ReportEvent> confirmed) {
        StreamCheck check = new StreamCheck(testClass);
        Set<String> ended = confirmed.stream()
                .filter(SetCompleted.class::isInstance)
                .map(StreamCheck::source)
                .collect(Collectors.toSet());
        String source = "";
        for (ReportEvent event : confirmed) {
            source = event instanceof TestOutput ? source : source(event);
            if (ended.contains(source)) {
                check.unitOf(event).ifPresent(unit -> check.note(unit, event));
            }
        }
        return check.eventsOfUnit;
    }

    private static String source(ReportEvent event) {
        if (event instanceof TestStarting starting) {
            return starting.entry().source();
        } else if (event instanceof TestFinished finished) {
            return finished.entry().source();
        }
        return label(event);
    }

    private void note(TestUnit unit, ReportEvent event) {
        eventsOfUnit.computeIfAbsent(unit.index(), index -> new ArrayList<>()).add(EventText.of(event));
    }

    private void next(ReportEvent event) {
        assertThat(ended)
                .as("nothing follows the end of %s, so not %s", testClass.name(), EventText.of(event))
                .isFalse();
        Optional<TestUnit> unit = unitOf(event);
        if (!unit.equals(current)) {
            unit.ifPresent(begun -> assertThat(eventsOfUnit)
                    .as("the events of a unit stay together: %s", EventText.of(event))
                    .doesNotContainKey(begun.index()));
            current = unit;
            unit.filter(begun -> !isErrorOf(begun, event)).ifPresent(this::assertInItsSet);
        }
        unit.ifPresent(owner -> note(owner, event));
        if (event instanceof SetStarting starting) {
            openSets.push(starting.entry().source());
        } else if (event instanceof SetCompleted completed) {
            assertThat(openSets.poll())
                    .as("the innermost set is closed")
                    .isEqualTo(completed.entry().source());
            ended = openSets.isEmpty();
        } else {
            assertThat(openSets)
                    .as("no test is outside of a set: %s", EventText.of(event))
                    .isNotEmpty();
        }
    }

    private void assertInItsSet(TestUnit unit) {
        if (unit.set() == TestSet.NONE) {
            assertThat(openSets).isEmpty();
        } else {
            TestSet set = testClass.sets().get(unit.set());
            assertThat(openSets.peek())
                    .as("around unit %d", unit.index())
                    .isEqualTo(testClass
                            .sets()
                            .get(set.whole() ? set.parent() : unit.set())
                            .uniqueId());
        }
    }

    private Optional<TestUnit> unitOf(ReportEvent event) {
        return testClass.units().stream()
                .filter(unit -> label(event).startsWith(LeaseScript.nameOf(unit) + ".")
                        || isErrorOf(unit, event)
                        || isMadeUpSetOf(unit, event))
                .findFirst();
    }

    /** A unit that is lost between its tests fails under an id of its own. */
    private static boolean isErrorOf(TestUnit unit, ReportEvent event) {
        return event instanceof TestFinished finished
                && unit.uniqueId().equals(finished.entry().uniqueId());
    }

    /** A whole class that is lost before it said anything gets a set with the name of the class. */
    private boolean isMadeUpSetOf(TestUnit unit, ReportEvent event) {
        return unit.set() == TestSet.NONE && label(event).equals(testClass.name());
    }

    private static String label(ReportEvent event) {
        if (event instanceof TestOutput output) {
            return output.text();
        } else if (event instanceof TestStarting starting) {
            return String.valueOf(starting.entry().name());
        } else if (event instanceof TestFinished finished) {
            return String.valueOf(finished.entry().name());
        } else if (event instanceof SetStarting starting) {
            return starting.entry().source();
        }
        return ((SetCompleted) event).entry().source();
    }
}
