package io.github.surefirefine.dispatch.present;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A class and its reruns. They are presented one after the other on one lane, because Surefire counts the runs of a
 * test fork by fork. Not thread-safe.
 */
public final class ClassStory {

    private final List<TestClass> runs = new ArrayList<>();
    private final List<ClassReport> reports = new ArrayList<>();

    private final EventMemory memory;

    private boolean settled;

    public ClassStory(TestClass first, EventMemory memory) {
        this.memory = memory;
        add(first);
    }

    /** Adds a rerun to a class that was complete. */
    public void add(TestClass rerun) {
        runs.add(rerun);
        reports.add(new ClassReport(rerun, memory));
    }

    /** Failed tests may be run again: what no rerun has mended stays an error. */
    public void uphold() {
        Set<String> ran = union(ClassReport::unitsWithResult);
        Set<String> passed = union(ClassReport::unitsWithPass);
        reports.forEach(report -> report.uphold(ran, passed));
    }

    private Set<String> union(Function<ClassReport, Set<String>> part) {
        return reports.stream().flatMap(report -> part.apply(report).stream()).collect(Collectors.toSet());
    }

    /** No further rerun follows. */
    public void settle() {
        settled = true;
    }

    public boolean isSettled() {
        return settled;
    }

    /** The number of the first run, which identifies the class. */
    public int index() {
        return runs.get(0).index();
    }

    public List<TestClass> runs() {
        return runs;
    }

    public TestClass lastRun() {
        return runs.get(runs.size() - 1);
    }

    public ClassReport lastReport() {
        return reports.get(reports.size() - 1);
    }

    public ClassReport report(int classIndex) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).index() == classIndex) {
                return reports.get(i);
            }
        }
        throw new IllegalArgumentException(
                "class " + classIndex + " is no run of " + runs.get(0).name());
    }

    /** Whether every event of the known runs is known. */
    public boolean isComplete() {
        return lastReport().isComplete();
    }

    public boolean hasNews() {
        for (ClassReport report : reports) {
            if (report.hasNews()) {
                return true;
            }
        }
        return false;
    }

    /** Returns what has not been presented yet. */
    public List<ToFork.Present> drain() {
        List<ToFork.Present> news = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (ReportEvent event : reports.get(i).drain()) {
                news.add(new ToFork.Present(event, runs.get(i).rerun()));
            }
        }
        return news;
    }

    /** All known results. */
    public List<TestFinished> results() {
        return reports.stream().flatMap(report -> report.results().stream()).toList();
    }

    /** What was presented is lost and has to be presented again. */
    public void rewind() {
        for (ClassReport report : reports) {
            report.rewind();
        }
    }

    /** The class is presented to its end, so its events are no longer needed. */
    public void forget() {
        for (ClassReport report : reports) {
            report.forget();
        }
    }

    public void forkLost(ForkId fork) {
        for (ClassReport report : reports) {
            report.forkLost(fork);
        }
    }
}
