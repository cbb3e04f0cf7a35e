package io.github.surefirefine.dispatch;

import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestRef;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.schedule.Estimates;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.schedule.SharedMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What exists once the plan is known: the books on its classes and units. Not thread-safe. */
final class Run {

    final RunRules rules;
    final Scheduler scheduler;
    final Presentation presentation;
    final Reruns reruns;

    private final Footprints footprints = new Footprints();

    private final List<TestClass> classes = new ArrayList<>();
    private final List<TestUnit> units = new ArrayList<>();
    private final Map<Integer, Integer> reportedTests = new HashMap<>();
    private final Set<Integer> failedUnits = new HashSet<>();
    private final List<TestUnit> unrun = new ArrayList<>();
    private int failures;
    private boolean planComplete;
    private boolean brokenOff;
    private boolean skipping;

    /** A run of which no class is known yet. */
    Run(RunRules rules, ForkUse use, Estimates past, EventMemory memory, Confirmations confirmations) {
        this.rules = rules;
        scheduler = new Scheduler(rules, use.sharing(), past);
        presentation = new Presentation(rules, use, memory, confirmations);
        reruns = new Reruns(rules.reruns());
    }

    /** Adds what a fork has found, unless that was found before. */
    void add(RunPlan plan, ForkId finder) {
        List<TestClass> slice = new ArrayList<>();
        Set<String> known = units.stream().map(TestUnit::uniqueId).collect(Collectors.toSet());
        for (TestClass testClass : plan.classes()) {
            if (testClass.units().stream().noneMatch(unit -> known.contains(unit.uniqueId()))) {
                TestClass added = testClass.renumbered(classes.size(), units.size());
                addToBooks(added);
                scheduler.add(added);
                presentation.add(added);
                slice.add(added);
            }
        }
        scheduler.found(finder, slice);
    }

    /** A fork has begun with a unit. */
    void begun(ForkId fork, int unit) {
        footprints.begun(fork, unit);
    }

    /** What its fork has begun before this unit, each unit once; of a method that is shared, all of it. */
    List<TestUnit> begunBefore(TestUnit unit) {
        return footprints.before(unit.index()).stream()
                .map(this::whole)
                .distinct()
                .toList();
    }

    /** Units that have failed, but for those that were run again; of a method that is shared, all of it. */
    List<TestUnit> failedUnits() {
        return failedUnits.stream()
                .sorted()
                .map(this::whole)
                .filter(unit -> !classOf(unit).isRerun())
                .distinct()
                .toList();
    }

    private TestUnit whole(int index) {
        TestUnit unit = unit(index);
        return unit.isPart()
                ? classOf(unit).units().stream()
                        .filter(each -> each.uniqueId().equals(unit.uniqueId()))
                        .findFirst()
                        .orElseThrow()
                : unit;
    }

    UnitName nameOf(TestUnit unit) {
        return UnitName.of(classOf(unit), unit);
    }

    /** A unit more of the same method, to run some of its invocations; not counted as a planned test. */
    TestUnit addPart(int unit) {
        TestUnit part = unit(unit).part(units.size());
        units.add(part);
        report(part).ifPresent(report -> report.addUnit(part));
        return part;
    }

    /** The method that the lease holds a part of; empty for all other leases. */
    Optional<SharedMethod> partOf(Lease lease) {
        TestUnit first = lease.units().get(0);
        return first.isPart() ? scheduler.sharedMethod(first.index()) : Optional.empty();
    }

    /** A fork wants to run invocations of a method that it shares with others. */
    Invocations claim(int unit, int from, long nowNanos) {
        return scheduler
                .sharedMethod(unit)
                .map(method -> method.claim(unit, from, nowNanos))
                .orElse(Invocations.NONE);
    }

    /**
     * A fork is through with a method that it shares with others.
     *
     * @return whether it is the first one that has found other invocations than those that are shared
     */
    boolean through(TestUnit unit, int seen, boolean different) {
        Optional<SharedMethod> shared = scheduler.sharedMethod(unit.index());
        boolean isNews = false;
        if (shared.isPresent() && different) {
            isNews = shared.get().differs(unit.index());
        } else if (shared.isPresent()) {
            shared.get().through(unit.index(), seen);
        }
        shared.ifPresent(method -> addPartIfNeeded(method, unit));
        return isNews;
    }

    /** A unit has not come to its end; if it was shared, what it has left is for another fork. */
    void lost(TestUnit unit) {
        failedUnits.add(unit.index());
        scheduler.sharedMethod(unit.index()).ifPresent(method -> {
            method.lost(unit.index());
            addPartIfNeeded(method, unit);
        });
    }

    /** What it means for the rest of a unit that one of its tests was left behind, in words. */
    String consequenceOfLeaving(TestUnit unit, TestRef test) {
        boolean isAlone = test.id().equals(unit.uniqueId());
        return isAlone || scheduler.sharedMethod(unit.index()).isPresent()
                ? ""
                : "; what was to come after it in the same class or method was not run, for that is one piece";
    }

    private void addPartIfNeeded(SharedMethod method, TestUnit unit) {
        if (method.needsAnother()) {
            scheduler.addPendingPart(addPart(unit.index()), unit.index());
        }
    }

    /** Invocations of the method that will not be run, once all forks are through with it. */
    List<Invocations> missing(TestUnit unit) {
        return scheduler
                .sharedMethod(unit.index())
                .filter(method -> method.running() == 0)
                .map(SharedMethod::missing)
                .orElse(List.of());
    }

    /** Every class that is to be run is known, but for reruns. */
    void completePlan() {
        planComplete = true;
    }

    /**
     * What has not begun is never run, and nothing is run again.
     *
     * @return that
     */
    List<TestUnit> breakOff() {
        planComplete = true;
        brokenOff = true;
        unrun.addAll(scheduler.withdrawAll());
        return unrun;
    }

    /** What has not begun and never will, as the run was broken off. */
    List<TestUnit> unrun() {
        return unrun;
    }

    boolean isPlanComplete() {
        return planComplete;
    }

    /** How many tests are planned, reruns aside. */
    int plannedTests() {
        return classes.stream()
                .filter(testClass -> !testClass.isRerun())
                .mapToInt(TestClass::tests)
                .sum();
    }

    int plannedClasses() {
        return (int) classes.stream().filter(testClass -> !testClass.isRerun()).count();
    }

    /** All classes, in the order of their numbers; reruns too, once there are any. */
    List<TestClass> classes() {
        return List.copyOf(classes);
    }

    boolean isKnown(int unit) {
        return unit >= 0 && unit < units.size();
    }

    TestUnit unit(int index) {
        return units.get(index);
    }

    TestClass classOf(TestUnit unit) {
        return testClass(unit.classIndex());
    }

    TestClass testClass(int index) {
        return classes.get(index);
    }

    /** None where the class was presented to its end already. */
    Optional<ClassReport> report(TestUnit unit) {
        return presentation.report(unit.classIndex());
    }

    /**
     * A test of a unit has a result.
     *
     * @return how many tests there are more than were planned
     */
    int countResult(TestUnit unit) {
        int reported = reportedTests.merge(unit.index(), 1, Integer::sum);
        return reported > unit.tests() ? 1 : 0;
    }

    /**
     * A unit is through.
     *
     * @return how many of its planned tests did not come
     */
    int countUnrun(TestUnit unit) {
        int reported = reportedTests.getOrDefault(unit.index(), 0);
        reportedTests.put(unit.index(), Math.max(reported, unit.tests()));
        return Math.max(0, unit.tests() - reported);
    }

    /** A test of a unit has a result that its fork has seen. */
    void noteFailure(TestUnit unit, TestFinished result) {
        if (result.outcome().isProblem()) {
            failures++;
            failedUnits.add(unit.index());
            reruns.failed(unit, result.entry());
        }
    }

    /** A set has failed as such. */
    void noteFailure(TestClass testClass, String setId, Entry failure) {
        failures++;
        reruns.setFailed(testClass, setId, failure);
    }

    /** Whether so many tests have failed meanwhile that the others are to be skipped; true once. */
    boolean beginsToSkip() {
        boolean begins = !skipping && rules.skipAfterFailures() > 0 && failures >= rules.skipAfterFailures();
        skipping |= begins;
        return begins;
    }

    /** Whether what has not begun is skipped, unless it was run before. */
    boolean isSkipping() {
        return skipping;
    }

    /** Whether the lease is of tests that are run again. */
    boolean isRerun(Lease lease) {
        return classOf(lease.units().get(0)).isRerun();
    }

    /**
     * Where every result of a class is known, plans its rerun or settles that there is none.
     *
     * @return whether there is one
     */
    boolean settle(ClassStory story) {
        if (story.isSettled() || !story.isComplete()) {
            return false;
        }
        Optional<TestClass> rerun =
                brokenOff ? Optional.empty() : reruns.after(story.lastRun(), classes.size(), units.size());
        rerun.ifPresentOrElse(
                testClass -> {
                    addToBooks(testClass);
                    scheduler.add(testClass);
                    presentation.add(story, testClass);
                },
                story::settle);
        return rerun.isPresent();
    }

    /** What the run has shown of durations; what was run again does not count. */
    Observed observed() {
        List<Observed.OfClass> seen = new ArrayList<>();
        for (TestClass testClass : classes) {
            if (!testClass.isRerun()) {
                Map<Integer, Observed.OfUnit> ofUnits = new HashMap<>();
                for (TestUnit unit : testClass.units()) {
                    scheduler
                            .seenNanos(unit)
                            .ifPresent(nanos -> ofUnits.put(
                                    unit.index(), new Observed.OfUnit(nanos, failedUnits.contains(unit.index()))));
                }
                seen.add(new Observed.OfClass(testClass, scheduler.seenSetupNanos(testClass), ofUnits));
            }
        }
        return new Observed(seen);
    }

    private void addToBooks(TestClass testClass) {
        classes.add(testClass);
        units.addAll(testClass.units());
    }
}
