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
 * A class and its reruns. They are presented one after the other on one lane: Surefire keeps account of the runs of a
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

    /** What was complete goes on. */
    public void add(TestClass rerun) {
        runs.add(rerun);
        reports.add(new ClassReport(rerun, memory));
    }

    /** Where failed tests may be run again: what was not mended in that way stays an error. */
    public void uphold() {
        Set<String> ran = union(ClassReport::unitsWithResult);
        Set<String> passed = union(ClassReport::unitsWithPass);
        reports.forEach(report -> report.uphold(ran, passed));
    }

    private Set<String> union(Function<ClassReport, Set<String>> part) {
        return reports.stream().flatMap(report -> part.apply(report).stream()).collect(Collectors.toSet());
    }

    /** There will be no further rerun. */
    public void settle() {
        settled = true;
    }

    public boolean isSettled() {
        return settled;
    }

    /** The number of the first run, which names the class among others. */
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

    /** Whether every event of the runs that are known is known. */
    public boolean isComplete() {
        return lastReport().isComplete();
    }

    public boolean hasNews() {
        return reports.stream().anyMatch(ClassReport::hasNews);
    }

    /** What was not presented yet. */
    public List<ToFork.Present> drain() {
        List<ToFork.Present> news = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (ReportEvent event : reports.get(i).drain()) {
                news.add(new ToFork.Present(event, runs.get(i).rerun()));
            }
        }
        return news;
    }

    /** All results that are known. */
    public List<TestFinished> results() {
        return reports.stream().flatMap(report -> report.results().stream()).toList();
    }

    /** What was presented is lost. */
    public void rewind() {
        reports.forEach(ClassReport::rewind);
    }

    /** It was presented to its end. */
    public void forget() {
        reports.forEach(ClassReport::forget);
    }

    public void forkLost(ForkId fork) {
        reports.forEach(report -> report.forkLost(fork));
    }
}
