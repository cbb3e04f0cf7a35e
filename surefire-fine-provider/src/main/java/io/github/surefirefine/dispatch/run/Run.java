package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.present.ClassStory;
import io.github.surefirefine.dispatch.present.Confirmations;
import io.github.surefirefine.dispatch.present.Presentation;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.schedule.estimate.Estimates;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state of a run whose plan is known: its classes and units, and what has become of them. Not thread-safe. */
public final class Run {

    private final RunRules rules;
    private final ForkUse use;
    private final Scheduler scheduler;
    private final Presentation presentation;
    private final Reruns reruns;
    private final SharedMethods sharedMethods;

    private final Footprints footprints = new Footprints();

    private final List<TestClass> classes = new ArrayList<>();
    private final List<TestUnit> units = new ArrayList<>();
    private final TestCounts testCounts = new TestCounts();
    private final Failures failures;
    private final List<TestUnit> unrun = new ArrayList<>();
    private final Accounts accounts = new Accounts();

    /** How many more pieces than one each shared method has that have not ended. */
    private final Map<Integer, Integer> unendedParts = new HashMap<>();

    private UnitWatch watch = UnitWatch.NOBODY;

    /** Units that another machine reports, whatever is still heard of them here. */
    private final BitSet elsewhere = new BitSet();

    private boolean planComplete;
    private boolean brokenOff;
    private boolean isShared;

    /** Creates a run without classes. */
    public Run(RunRules rules, ForkUse use, Estimates past, EventMemory memory, Confirmations confirmations) {
        this.rules = rules;
        this.use = use;
        scheduler = new Scheduler(rules, use.sharing(), past);
        presentation = new Presentation(rules, use, memory, confirmations);
        failures = new Failures(rules.skipAfterFailures());
        reruns = new Reruns(rules.reruns());
        sharedMethods = new SharedMethods(this);
    }

    public RunRules rules() {
        return rules;
    }

    public ForkUse use() {
        return use;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public Presentation presentation() {
        return presentation;
    }

    /** Adds what a fork has found, unless it was found before. */
    public void add(RunPlan plan, ForkId finder) {
        List<TestClass> slice = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (TestUnit unit : units) {
            known.add(unit.uniqueId());
        }
        for (TestClass testClass : plan.classes()) {
            TestClass unknown = testClass.without(known);
            if (!unknown.units().isEmpty()) {
                TestClass added = unknown.renumbered(classes.size(), units.size());
                addToBooks(added);
                scheduler.add(added);
                presentation.add(added);
                slice.add(added);
            }
        }
        scheduler.found(finder, slice);
    }

    /**
     * An engine has failed as a whole. That is reported like a class of its own, with one unit that never runs.
     *
     * @return that unit; empty if the failure is already known
     */
    public Optional<TestUnit> addFailedEngine(String engineId, String name) {
        if (!accounts.engineFailed(engineId)) {
            return Optional.empty();
        }
        return Optional.of(addUnplanned(engineId, name));
    }

    /**
     * There is something to report that belongs to no class, or to one that is presented to its end. It becomes one
     * more class, with one unit that never runs.
     *
     * @return that unit
     */
    public TestUnit addUnplanned(String uniqueId, String name) {
        TestUnit unit = new TestUnit(units.size(), classes.size(), TestSet.NONE, uniqueId, 1);
        TestClass testClass = new TestClass(classes.size(), name, List.of(), List.of(unit));
        addToBooks(testClass);
        scheduler.add(testClass);
        scheduler.withdraw(testClass.index(), uniqueId);
        presentation.add(testClass);
        accounts.unplanned(testClass.index());
        return unit;
    }

    /** Something was reported for a class. */
    public void heardOf(int classIndex) {
        accounts.heardOf(classIndex);
    }

    /**
     * Classes that should have run and for which nothing was reported, without an explanation; none in a healthy run.
     */
    public List<TestClass> unaccounted() {
        return brokenOff ? List.of() : accounts.unaccounted(classes);
    }

    /** From now on, someone is told what becomes of units. */
    public void watch(UnitWatch watcher) {
        watch = watcher;
    }

    public void begun(ForkId fork, int unit) {
        footprints.begun(fork, unit);
        watch.begun(fork, sharedMethods.wholeOf(unit));
    }

    /** Another machine reports the unit. */
    public void reportedElsewhere(TestUnit unit) {
        elsewhere.set(unit.index());
    }

    /** Other machines run what this one does not run. */
    public void othersRunTheRest() {
        isShared = true;
    }

    /** Whether the unit should have run here and did not. */
    boolean isUnrun(TestUnit unit) {
        return !isShared && scheduler.seenNanos(unit).isEmpty();
    }

    /** Whether another machine reports the unit, so that nothing counts that is heard of it here. */
    public boolean isReportedElsewhere(TestUnit unit) {
        return elsewhere.get(unit.index());
    }

    /** A unit has ended, or will not run. */
    public void ended(TestUnit unit) {
        TestUnit whole = sharedMethods.wholeOf(unit.index());
        int left = unendedParts.getOrDefault(whole.index(), 0) - 1;
        if (left < 0) {
            unendedParts.remove(whole.index());
            watch.ended(whole);
        } else {
            unendedParts.put(whole.index(), left);
        }
    }

    /** What the fork had begun before this unit, each unit once; a shared method counts as a whole. */
    public List<TestUnit> begunBefore(TestUnit unit) {
        return footprints.before(unit.index()).stream()
                .map(sharedMethods::wholeOf)
                .distinct()
                .toList();
    }

    /** How many forks have begun units of the class. */
    public int forksOf(TestClass testClass) {
        return footprints.forks(unit -> units.get(unit).classIndex() == testClass.index());
    }

    /** Units that failed, except those that were run again; a shared method counts as a whole. */
    public List<TestUnit> failedUnits() {
        return failures.units().stream()
                .map(sharedMethods::wholeOf)
                .filter(unit -> !classOf(unit).isRerun())
                .distinct()
                .toList();
    }

    public UnitName nameOf(TestUnit unit) {
        return UnitName.of(classOf(unit), unit);
    }

    public SharedMethods sharedMethods() {
        return sharedMethods;
    }

    /** Adds another unit of the same method; it does not count as a planned test. */
    TestUnit addPart(TestUnit whole) {
        TestUnit part = whole.part(units.size());
        unendedParts.merge(whole.index(), 1, Integer::sum);
        units.add(part);
        report(part).ifPresent(report -> report.addUnit(part));
        return part;
    }

    /** A unit did not finish, and this is reported for it. */
    public void noteLoss(TestUnit unit, Outcome outcome) {
        watch.result(sharedMethods.wholeOf(unit.index()), outcome);
    }

    /** A unit did not finish; if it was shared, another fork runs its rest. */
    public void lost(TestUnit unit) {
        failures.lost(unit);
        sharedMethods.lost(unit);
    }

    /** Every class that is to run is known, except reruns. */
    public void completePlan() {
        planComplete = true;
        for (TestClass testClass : classes) {
            if (!testClass.isRerun()) {
                for (TestUnit unit : testClass.units()) {
                    testCounts.planned(unit);
                }
            }
        }
    }

    /**
     * What has not begun never runs, and nothing is run again.
     *
     * @return what has not begun
     */
    public List<TestUnit> breakOff() {
        planComplete = true;
        brokenOff = true;
        unrun.addAll(scheduler.withdrawAll());
        return unrun;
    }

    /** What had not begun when the run was broken off. */
    public List<TestUnit> unrun() {
        return unrun;
    }

    public boolean isPlanComplete() {
        return planComplete;
    }

    /** How many tests are planned, without reruns. */
    public int plannedTests() {
        int tests = 0;
        for (TestClass testClass : classes) {
            if (!testClass.isRerun()) {
                tests += testClass.tests();
            }
        }
        return tests;
    }

    public int plannedClasses() {
        int planned = 0;
        for (TestClass testClass : classes) {
            if (!testClass.isRerun()) {
                planned++;
            }
        }
        return planned;
    }

    /** All classes, including reruns, in the order of their numbers. */
    public List<TestClass> classes() {
        return List.copyOf(classes);
    }

    public boolean isKnown(int unit) {
        return unit >= 0 && unit < units.size();
    }

    public TestUnit unit(int index) {
        return units.get(index);
    }

    public TestClass classOf(TestUnit unit) {
        return testClass(unit.classIndex());
    }

    public TestClass testClass(int index) {
        return classes.get(index);
    }

    /** The report of the unit's class; empty if the class is presented to its end already. */
    public Optional<ClassReport> report(TestUnit unit) {
        return presentation.report(unit.classIndex());
    }

    public TestCounts testCounts() {
        return testCounts;
    }

    public Failures failures() {
        return failures;
    }

    /** A fork has reported the result of a test of a unit. */
    public void noteResult(TestUnit unit, TestFinished result) {
        watch.result(sharedMethods.wholeOf(unit.index()), result.outcome());
        if (result.outcome().isProblem()) {
            failures.add(unit);
            reruns.failed(unit, result.entry());
        } else if (result.outcome() != Outcome.PASSED && classOf(unit).isRerun()) {
            failures.skippedAgain(unit);
        } else if (result.outcome() == Outcome.QUARANTINED) {
            failures.addQuarantined(sharedMethods.wholeOf(unit.index()));
        }
    }

    /** Whether the tests of the lease are reruns. */
    public boolean isRerun(Lease lease) {
        return classOf(lease.units().get(0)).isRerun();
    }

    /**
     * If every result of a class is known, plans its rerun or records that there is none.
     *
     * @return whether there is a rerun
     */
    public boolean settle(ClassStory story) {
        if (story.isSettled() || !story.isComplete()) {
            return false;
        }
        Optional<TestClass> rerun = brokenOff || !accounts.isPlanned(story.lastRun())
                ? Optional.empty()
                : reruns.after(story.lastRun(), story.lastReport(), elsewhere, classes.size(), units.size());
        if (rerun.isPresent()) {
            addToBooks(rerun.get());
            scheduler.add(rerun.get());
            presentation.add(story, rerun.get());
        } else {
            settleLast(story);
        }
        return rerun.isPresent();
    }

    private void settleLast(ClassStory story) {
        if (rules.reruns() > 0) {
            story.uphold();
        }
        story.settle();
    }

    /** Whether a class was found, and does not stand for something that nobody has planned. */
    boolean isPlanned(TestClass testClass) {
        return accounts.isPlanned(testClass);
    }

    private void addToBooks(TestClass testClass) {
        classes.add(testClass);
        units.addAll(testClass.units());
    }
}
