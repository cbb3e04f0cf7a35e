package io.github.surefirefine.report;

import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.SetStarting;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts what several forks report of one class into the order in which one fork would have reported it.
 *
 * <p>Surefire's listener keeps no account of which test an output or a result belongs to but the order of events. So
 * the events of a unit stay together: one unit of a set is <em>live</em>, its events pass at once, and those of other
 * units are held until they are through or become live. The units of a set come before its nested sets, and a set is
 * closed when every fork has left it.
 *
 * <p>All events are kept until the class is presented to its end, because a class is presented again from its beginning
 * where the fork that presented it is lost. Where they are too large for memory they are put aside. Not thread-safe.
 */
public final class ClassReport {

    private final TestClass testClass;
    private final List<SetReport> sets = new ArrayList<>();
    private final Map<Integer, UnitReport> units = new HashMap<>();
    private final Set<String> sharedResults = new HashSet<>();
    private final EventMemory memory;
    private final EventLog news;
    private final EventLog presented;

    private ClassErrorNames errorNames = new ClassErrorNames();
    private int current;
    private boolean complete;

    /**
     * A report of which nothing is known yet.
     *
     * @param memory that of the reports of all classes
     */
    public ClassReport(TestClass testClass, EventMemory memory) {
        this.testClass = testClass;
        this.memory = memory;
        this.news = new EventLog(memory);
        this.presented = new EventLog(memory);
        testClass.sets().forEach(set -> sets.add(SetReport.of(set)));
        if (sets.isEmpty()) {
            sets.add(SetReport.silent(TestSet.NONE));
        }
        testClass.units().forEach(this::addUnit);
    }

    /** There is a unit more than was planned, in a set that is not through. */
    public void addUnit(TestUnit unit) {
        SetReport set = sets.get(Math.max(0, unit.set()));
        set.expect();
        units.put(unit.index(), new UnitReport(unit, set, new EventLog(memory)));
    }

    /** A fork has entered a shared set. */
    public void setOpened(ForkId fork, String uniqueId, Entry entry) {
        set(uniqueId).open(fork, entry);
        advance();
    }

    /** A fork has left a shared set. */
    public void setClosed(ForkId fork, String uniqueId, Entry entry) {
        set(uniqueId).close(fork, entry);
        advance();
    }

    /**
     * A shared set has failed as such. Every fork that enters it will say so; one failure is reported.
     *
     * @return whether this was the first time
     */
    public boolean setFailed(String uniqueId, TestFinished failure) {
        return set(uniqueId).fail(failure);
    }

    /**
     * A container that several forks may be in has a result instead of what is in it. Every fork that comes to it will
     * say so.
     *
     * @return whether this was the first time
     */
    public boolean sharedResult(String uniqueId) {
        return sharedResults.add(uniqueId);
    }

    /** Something happened in a unit. What is printed after its end is passed on as it comes. */
    public void unitEvent(int unit, ReportEvent event) {
        UnitReport report = unit(unit);
        if (report.isCounted()) {
            news.add(event);
        } else {
            report.add(event);
            advance();
        }
    }

    /** A unit is through. */
    public void unitFinished(int unit) {
        UnitReport report = unit(unit);
        if (!report.isCounted()) {
            report.finish();
            advance();
        }
    }

    /**
     * A unit does not come to its end: the test that was running becomes an error, and what was open is closed.
     *
     * @param outcome what kind of error
     * @param elapsedMillis for how long the test was running, if one was
     * @return the error as reported
     */
    public TestFinished unitLost(int unit, Outcome outcome, FailureText failure, int elapsedMillis) {
        UnitReport report = unit(unit);
        Entry classEntry = Entry.ofSet(testClass.name());
        if (report.isWholeClass() && report.hasOpenedNoSet()) {
            report.add(new SetStarting(classEntry));
        }
        report.set().openIfNobodyDid(classEntry);
        TestFinished error = report.lose(testClass.name(), outcome, failure, elapsedMillis);
        advance();
        return error;
    }

    /** Nothing more will come of a unit, and what is to be said of that was said: what was open is closed. */
    public void unitBrokenOff(int unit) {
        unit(unit).breakOff();
        advance();
    }

    /** A fork has died; it will leave no set any more. */
    public void forkLost(ForkId fork) {
        sets.forEach(set -> set.forkLost(fork));
        advance();
    }

    /** The innermost set that the fork has entered and not left; none where it is in none. */
    public Optional<String> openSetOf(ForkId fork) {
        for (int i = testClass.sets().size() - 1; i >= 0; i--) {
            if (sets.get(i).isInside(fork)) {
                return Optional.of(testClass.sets().get(i).uniqueId());
            }
        }
        return Optional.empty();
    }

    /** Whether every event is known. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether {@link #drain} would return something. */
    public boolean hasNews() {
        return !news.isEmpty();
    }

    /** All results that are known, whether or not they were presented. */
    public List<TestFinished> results() {
        return Stream.concat(Stream.of(presented, news), units.values().stream().map(UnitReport::waiting))
                .flatMap(EventLog::all)
                .filter(TestFinished.class::isInstance)
                .map(TestFinished.class::cast)
                .toList();
    }

    /** The events that have not been presented yet, in their final order. */
    public List<ReportEvent> drain() {
        List<ReportEvent> drained =
                news.events().stream().map(errorNames::correct).toList();
        presented.move(news);
        return drained;
    }

    /** What was presented is lost: {@link #drain} begins again. */
    public void rewind() {
        EventLog later = new EventLog(memory);
        later.move(news);
        news.move(presented);
        news.move(later);
        errorNames = new ClassErrorNames();
    }

    /** Nobody will ask again. */
    public void forget() {
        news.forget();
        presented.forget();
        units.values().forEach(unit -> unit.waiting().forget());
    }

    private void advance() {
        while (current < sets.size() && passSet(sets.get(current))) {
            current++;
        }
        complete = complete || (current == sets.size() && closeBelow(TestSet.NONE));
    }

    /** Passes on what is known of a set's own units; true when that is all there will be. */
    private boolean passSet(SetReport set) {
        if (set.isUnopened()) {
            return allFinishedIn(set) && set.passSilently();
        }
        return closeBelow(set.parent()) && set.pass(news);
    }

    /** Whether no unit can open the set any more: neither one of its own nor one of a nested set. */
    private boolean allFinishedIn(SetReport set) {
        int index = sets.indexOf(set);
        return IntStream.range(index, sets.size())
                .filter(inner -> isInside(inner, index))
                .allMatch(inner -> sets.get(inner).isFinished());
    }

    private boolean isInside(int inner, int outer) {
        int walk = inner;
        while (walk != TestSet.NONE && walk != outer) {
            walk = sets.get(walk).parent();
        }
        return walk == outer;
    }

    /** Closes the open sets below the given one, innermost first; false while a fork is still inside of one. */
    private boolean closeBelow(int ancestor) {
        for (int i = sets.size() - 1; i > ancestor; i--) {
            SetReport set = sets.get(i);
            if (set.isOpen() && i != current && !isAncestorOfCurrent(i)) {
                if (set.hasForks()) {
                    return false;
                }
                set.end(news);
            }
        }
        return true;
    }

    private boolean isAncestorOfCurrent(int set) {
        return current < sets.size() && isInside(sets.get(current).parent(), set);
    }

    private SetReport set(String uniqueId) {
        for (int i = 0; i < testClass.sets().size(); i++) {
            if (testClass.sets().get(i).uniqueId().equals(uniqueId)) {
                return sets.get(i);
            }
        }
        throw new IllegalArgumentException("no set " + uniqueId + " in " + testClass.name());
    }

    private UnitReport unit(int index) {
        UnitReport unit = units.get(index);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + index + " in " + testClass.name());
        }
        return unit;
    }
}
