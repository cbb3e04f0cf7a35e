package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.schedule.Scheduler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What exists once the plan is known: the books on its classes and units. Not thread-safe. */
final class Run {

    final RunRules rules;
    final Scheduler scheduler;
    final Presentation presentation;
    final Reruns reruns;

    private final List<TestClass> classes = new ArrayList<>();
    private final List<TestUnit> units = new ArrayList<>();
    private final Map<Integer, Integer> reportedTests = new HashMap<>();
    private int failures;

    Run(RunPlan plan, ForkUse use) {
        rules = plan.rules();
        scheduler = new Scheduler(plan, use.sharing());
        presentation = new Presentation(plan, use);
        reruns = new Reruns(rules.reruns());
        plan.classes().forEach(this::addToBooks);
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
            reruns.failed(unit, result.entry());
        }
    }

    /** A set has failed as such. */
    void noteFailure(TestClass testClass, String setId, Entry failure) {
        failures++;
        reruns.setFailed(testClass, setId, failure);
    }

    /** Whether so many tests have failed that the others are to be skipped. */
    boolean hasFailedTooOften() {
        return rules.skipAfterFailures() > 0 && failures >= rules.skipAfterFailures();
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
        Optional<TestClass> rerun = reruns.after(story.lastRun(), classes.size(), units.size());
        rerun.ifPresentOrElse(
                testClass -> {
                    addToBooks(testClass);
                    scheduler.add(testClass);
                    presentation.add(story, testClass);
                },
                story::settle);
        return rerun.isPresent();
    }

    private void addToBooks(TestClass testClass) {
        classes.add(testClass);
        units.addAll(testClass.units());
    }
}
