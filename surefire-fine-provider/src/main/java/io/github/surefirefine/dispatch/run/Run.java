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
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.schedule.estimate.Estimates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What exists once the plan is known: the books on its classes and units. Not thread-safe. */
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
    private boolean planComplete;
    private boolean brokenOff;

    /** A run of which no class is known yet. */
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

    /** Adds what a fork has found, unless that was found before. */
    public void add(RunPlan plan, ForkId finder) {
        List<TestClass> slice = new ArrayList<>();
        Set<String> known = units.stream().map(TestUnit::uniqueId).collect(Collectors.toSet());
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
     * An engine has failed as such. That is reported like a class of its own, with one unit that nobody runs.
     *
     * @return that unit; empty where the failure is known
     */
    public Optional<TestUnit> addFailedEngine(String engineId, String name) {
        if (!accounts.engineFailed(engineId)) {
            return Optional.empty();
        }
        return Optional.of(addUnplanned(engineId, name));
    }

    /**
     * There is something to report that belongs to no class, or to one that was presented to its end: it is one more class,
     * with one unit that nobody runs.
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

    /** Something has come of a class. */
    public void heardOf(int classIndex) {
        accounts.heardOf(classIndex);
    }

    /** Classes of which nothing has come, although they were to be run and nothing explains that; none in a healthy run. */
    public List<TestClass> unaccounted() {
        return brokenOff ? List.of() : accounts.unaccounted(classes);
    }

    /** A fork has begun with a unit. */
    public void begun(ForkId fork, int unit) {
        footprints.begun(fork, unit);
    }

    /** What its fork has begun before this unit, each unit once; of a method that is shared, all of it. */
    public List<TestUnit> begunBefore(TestUnit unit) {
        return footprints.before(unit.index()).stream()
                .map(sharedMethods::wholeOf)
                .distinct()
                .toList();
    }

    /** Units that have failed, but for those that were run again; of a method that is shared, all of it. */
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

    /** The methods whose invocations are shared by forks. */
    public SharedMethods sharedMethods() {
        return sharedMethods;
    }

    /** A unit more of the same method; not counted as a planned test. */
    TestUnit addPart(TestUnit whole) {
        TestUnit part = whole.part(units.size());
        units.add(part);
        report(part).ifPresent(report -> report.addUnit(part));
        return part;
    }

    /** A unit has not come to its end; if it was shared, what it has left is for another fork. */
    public void lost(TestUnit unit) {
        failures.lost(unit);
        sharedMethods.lost(unit);
    }

    /** Every class that is to be run is known, but for reruns. */
    public void completePlan() {
        planComplete = true;
    }

    /**
     * What has not begun is never run, and nothing is run again.
     *
     * @return that
     */
    public List<TestUnit> breakOff() {
        planComplete = true;
        brokenOff = true;
        unrun.addAll(scheduler.withdrawAll());
        return unrun;
    }

    /** What has not begun and never will, as the run was broken off. */
    public List<TestUnit> unrun() {
        return unrun;
    }

    public boolean isPlanComplete() {
        return planComplete;
    }

    /** How many tests are planned, reruns aside. */
    public int plannedTests() {
        return classes.stream()
                .filter(testClass -> !testClass.isRerun())
                .mapToInt(TestClass::tests)
                .sum();
    }

    public int plannedClasses() {
        return (int) classes.stream().filter(testClass -> !testClass.isRerun()).count();
    }

    /** All classes, in the order of their numbers; reruns too, once there are any. */
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

    /** None where the class was presented to its end already. */
    public Optional<ClassReport> report(TestUnit unit) {
        return presentation.report(unit.classIndex());
    }

    /** How many tests of each unit have a result. */
    public TestCounts testCounts() {
        return testCounts;
    }

    /** What has failed so far. */
    public Failures failures() {
        return failures;
    }

    /** A test of a unit has a result that its fork has seen. */
    public void noteFailure(TestUnit unit, TestFinished result) {
        if (result.outcome().isProblem()) {
            failures.add(unit);
            reruns.failed(unit, result.entry());
        }
    }

    /** Whether the lease is of tests that are run again. */
    public boolean isRerun(Lease lease) {
        return classOf(lease.units().get(0)).isRerun();
    }

    /**
     * Where every result of a class is known, plans its rerun or settles that there is none.
     *
     * @return whether there is one
     */
    public boolean settle(ClassStory story) {
        if (story.isSettled() || !story.isComplete()) {
            return false;
        }
        Optional<TestClass> rerun = brokenOff || !accounts.isPlanned(story.lastRun())
                ? Optional.empty()
                : reruns.after(story.lastRun(), story.lastReport(), classes.size(), units.size());
        rerun.ifPresentOrElse(
                testClass -> {
                    addToBooks(testClass);
                    scheduler.add(testClass);
                    presentation.add(story, testClass);
                },
                () -> settleLast(story));
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
