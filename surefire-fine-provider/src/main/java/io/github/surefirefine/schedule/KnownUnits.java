package io.github.surefirefine.schedule;

import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.List;

/** Every unit of the run, with the class that it belongs to, and how much of it has not finished. Confined to the scheduler. */
final class KnownUnits {

    private final Pace pace;
    private final List<TestUnit> units = new ArrayList<>();
    private final List<ClassQueue> classes = new ArrayList<>();

    private int unfinished;
    private Work unfinishedWork = Work.NONE;

    KnownUnits(Pace pace) {
        this.pace = pace;
    }

    /** The number of the class and those of its units follow the last ones. */
    void add(ClassQueue queue) {
        classes.add(queue);
        for (TestUnit unit : queue.testClass().units()) {
            units.add(unit);
            unfinished++;
            unfinishedWork = unfinishedWork.plus(queue.workOf(unit));
        }
    }

    /** A unit more of a class that is known; its number follows the last one. */
    void addPart(TestUnit part) {
        units.add(part);
        unfinished++;
    }

    TestUnit unit(int index) {
        return units.get(index);
    }

    ClassQueue classOf(TestUnit unit) {
        return classes.get(unit.classIndex());
    }

    ClassQueue classOf(int unit) {
        return classOf(unit(unit));
    }

    ClassQueue classAt(int classIndex) {
        return classes.get(classIndex);
    }

    /** In the order of their numbers. */
    List<ClassQueue> classes() {
        return classes;
    }

    /** A unit has finished, or will not be run. */
    void finished(TestUnit unit) {
        unfinished--;
        unfinishedWork = unfinishedWork.minus(classOf(unit).workOf(unit));
    }

    boolean areFinished() {
        return unfinished == 0;
    }

    /** What each of so many forks has still to do if all share alike. */
    long shareNanos(int forks) {
        return unfinishedWork.nanos(pace.testNanos()) / Math.max(1, forks);
    }
}
