package io.github.surefirefine.report;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts what several forks report about one class into the order in which one fork would have reported it.
 *
 * <p>Surefire's listener relies on the order of events alone to know which test an output or a result belongs to. So
 * the events of a unit stay together: one unit of a set is <em>live</em>, its events pass at once, and those of other
 * units are held until they have finished or become live.
 *
 * <p>All events are kept until the class is completely presented, because a class is presented again if the fork that
 * presented it is lost, apart from the sets inside it that Surefire has heard to their end. If they are too large for
 * memory, they are put aside. Not thread-safe.
 */
public final class ClassReport {

    private final TestClass testClass;
    private final SetReports sets;
    private final ClassFailures failures;

    /** Units that have had an event. */
    private final Map<Integer, UnitReport> units = new HashMap<>();

    private final Set<String> sharedResults = new HashSet<>();
    private final EventMemory memory;
    private final EventLog news;
    private final EventLog presented;

    private boolean withheld;

    /** Ends of sets that Surefire has heard. */
    private final Set<SetCompleted> heard = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A report of which nothing is known yet.
     *
     * @param memory the memory of the reports of all classes
     */
    public ClassReport(TestClass testClass, EventMemory memory) {
        this.testClass = testClass;
        this.memory = memory;
        this.news = new EventLog(memory);
        this.presented = new EventLog(memory);
        this.failures = new ClassFailures(testClass);
        this.sets = new SetReports(testClass, failures, memory);
    }

    /** Presents nothing before {@link #count}: until then nobody knows which machine reports a unit. */
    public void withhold() {
        withheld = true;
    }

    /**
     * From now on, what was reported is presented, apart from the results of units that another machine reports.
     *
     * @param isCounted whether this machine reports a unit
     * @return whether it reports any unit of the class
     */
    public boolean count(Predicate<TestUnit> isCounted) {
        List<TestUnit> counted = testClass.units().stream().filter(isCounted).toList();
        sets.keepOpen(counted);
        for (TestUnit unit : testClass.units()) {
            if (!isCounted.test(unit)) {
                failures.forget(unit);
                unit(unit.index()).drop();
            }
        }
        withheld = false;
        advance();
        return !counted.isEmpty();
    }

    /** There is one unit more than planned, in a set that has not finished. */
    public void addUnit(TestUnit unit) {
        sets.of(unit).expect();
        units.put(unit.index(), reportOf(unit));
    }

    private UnitReport reportOf(TestUnit unit) {
        return new UnitReport(unit, sets.of(unit), new EventLog(memory));
    }

    /** A fork has entered a shared set. */
    public void setOpened(ForkId fork, String uniqueId, Entry entry) {
        sets.of(uniqueId).open(fork, entry);
        advance();
    }

    /** A fork has left a shared set. */
    public void setClosed(ForkId fork, String uniqueId, Entry entry) {
        sets.of(uniqueId).close(fork, entry);
        advance();
    }

    /**
     * A container that forks share has failed itself. Every fork that enters it may report that; of each container, one
     * failure before its tests and one after them are reported.
     *
     * @return whether this was the first time
     */
    public boolean containerFailed(ContainerFailure failure) {
        boolean isNews = failures.containerFailed(failure);
        if (isNews) {
            sets.of(failure.setId()).fail(failure);
        }
        return isNews;
    }

    /**
     * A container that several forks may be in has a result in place of its contents. Every fork that reaches it
     * reports that.
     *
     * @return whether this was the first time
     */
    public boolean sharedResult(String uniqueId) {
        return sharedResults.add(uniqueId);
    }

    /** Something happened in a unit. What is printed after its end comes at the end of its set. */
    public void unitEvent(int unit, ReportEvent event) {
        UnitReport report = unit(unit);
        if (event instanceof TestFinished result) {
            failures.heard(report.unit(), result);
        }
        if (event instanceof TestOutput output
                && report.isFinished()
                && !sets.reported(report.set()).isEnded()) {
            sets.reported(report.set()).trail(output);
        } else if (report.isCounted()) {
            news.add(event);
        } else {
            if (event instanceof TestFinished) {
                // No result is ever dropped, even if the beginning of its set was not reported.
                report.set().openIfNobodyDid(Entry.ofSet(testClass.name()));
            }
            report.add(event);
            advance();
        }
    }

    /** A unit has finished. */
    public void unitFinished(int unit) {
        UnitReport report = unit(unit);
        if (!report.isCounted()) {
            report.finish();
            advance();
        }
    }

    /**
     * A unit ends early: the test that was running becomes an error, and what was open is closed.
     *
     * @param outcome what kind of error
     * @param elapsedMillis for how long the test was running, if one was
     * @return the error as reported
     */
    public TestFinished unitLost(int unit, Outcome outcome, FailureText failure, int elapsedMillis) {
        UnitReport report = unit(unit);
        report.set().openIfNobodyDid(Entry.ofSet(testClass.name()));
        boolean isOutsideOfTests = report.isOutsideOfTests();
        TestFinished error = report.lose(testClass.name(), outcome, failure, elapsedMillis);
        if (isOutsideOfTests) {
            failures.lostOutsideOfTests(report.unit(), error);
        } else {
            failures.lostInTest(report.unit());
        }
        advance();
        return error;
    }

    /** A fork has died; it leaves no more sets. */
    public void forkLost(ForkId fork) {
        sets.forkLost(fork);
        advance();
    }

    /** The innermost set that the fork has entered and not left; none if it is in none. */
    public Optional<String> openSetOf(ForkId fork) {
        return sets.innermostWith(fork);
    }

    /** Whether every event is known. */
    public boolean isComplete() {
        return sets.isComplete();
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
        List<ReportEvent> drained = new ArrayList<>();
        for (ReportEvent event : news.events()) {
            drained.add(failures.named(event));
        }
        presented.move(news);
        return drained;
    }

    /** Surefire has heard the end of a set, which was presented before. */
    public void heard(SetCompleted end) {
        heard.add(end);
    }

    /** What was presented is lost: {@link #drain} begins again, without the sets that Surefire has heard. */
    public void rewind() {
        EventLog later = new EventLog(memory);
        later.move(news);
        if (heard.isEmpty()) {
            news.move(presented);
        } else {
            HeardSets sets = HeardSets.of(presented.all(), heard);
            presented.all().filter(sets.others()).forEach(news::add);
            presented.forget();
            heard.clear();
        }
        news.move(later);
    }

    /**
     * Unique ids of containers because of whose failure some or all of a unit runs again. If a container has failed
     * before its tests, what another fork has run of it keeps its results.
     */
    public List<String> failedContainers(TestUnit unit) {
        return failures.failedContainers(unit);
    }

    /** Unique ids of the units that have a result, even if it is a failure. */
    public Set<String> unitsWithResult() {
        return failures.unitsWithResult();
    }

    /** Unique ids of the units in which a test has passed. */
    public Set<String> unitsWithPass() {
        return failures.unitsWithPass();
    }

    /**
     * There are no further reruns. Failures that none of them has fixed, because not all affected tests ran, must not
     * look like flakes.
     *
     * @param ran unique ids of the units that have a result in any of the runs of the class
     * @param passed unique ids of those in which a test has passed
     */
    public void uphold(Set<String> ran, Set<String> passed) {
        failures.uphold(ran, passed);
    }

    /** Nobody will ask again. */
    public void forget() {
        heard.clear();
        news.forget();
        presented.forget();
        for (UnitReport unit : units.values()) {
            unit.waiting().forget();
        }
        sets.forget();
    }

    private void advance() {
        if (!withheld) {
            sets.passOn(news);
        }
    }

    /** Most classes of a large suite have not begun, so nothing is kept of a unit before its first event. */
    private UnitReport unit(int index) {
        UnitReport known = units.get(index);
        if (known == null) {
            known = reportOf(planned(index));
            units.put(index, known);
        }
        return known;
    }

    private TestUnit planned(int index) {
        List<TestUnit> planned = testClass.units();
        int position = index - planned.get(0).index();
        if (position >= 0 && position < planned.size() && planned.get(position).index() == index) {
            return planned.get(position);
        }
        for (TestUnit unit : planned) {
            if (unit.index() == index) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit " + index + " in " + testClass.name());
    }
}
