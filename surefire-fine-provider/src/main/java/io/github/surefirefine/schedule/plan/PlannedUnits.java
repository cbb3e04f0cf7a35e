package io.github.surefirefine.schedule.plan;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.estimate.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * All units of the run by their numbers, with their classes, and how much work of them is unfinished. Confined to the
 * scheduler.
 */
public final class PlannedUnits {

    private final Pace pace;
    private final List<TestUnit> units = new ArrayList<>();
    private final List<ClassQueue> classes = new ArrayList<>();

    private int unfinished;
    private Work unfinishedWork = Work.NONE;

    public PlannedUnits(Pace pace) {
        this.pace = pace;
    }

    /** The number of the class and those of its units follow the last ones. */
    public void add(ClassQueue queue) {
        classes.add(queue);
        for (TestUnit unit : queue.testClass().units()) {
            units.add(unit);
            unfinished++;
            unfinishedWork = unfinishedWork.plus(queue.workOf(unit));
        }
    }

    /** Adds another unit of a known class; its number follows the last one. */
    public void addPart(TestUnit part) {
        units.add(part);
        unfinished++;
    }

    public TestUnit unit(int index) {
        return units.get(index);
    }

    public ClassQueue classOf(TestUnit unit) {
        return classes.get(unit.classIndex());
    }

    public ClassQueue classOf(int unit) {
        return classOf(unit(unit));
    }

    public ClassQueue classAt(int classIndex) {
        return classes.get(classIndex);
    }

    /** In the order of their numbers. */
    public List<ClassQueue> classes() {
        return classes;
    }

    /** The unit has finished, or will not run. */
    public void finished(TestUnit unit) {
        unfinished--;
        unfinishedWork = unfinishedWork.minus(classOf(unit).workOf(unit));
    }

    public boolean areFinished() {
        return unfinished == 0;
    }

    /** What each fork has left to do in an equal share. */
    public long shareNanos(int forks) {
        return leftNanos(pace.testNanos()) / Math.max(1, forks);
    }

    /**
     * What is left to do, one test after the other.
     *
     * @param unknownNanos what a test takes if nothing is known of it
     */
    public long leftNanos(long unknownNanos) {
        return unfinishedWork.nanos(unknownNanos);
    }
}
