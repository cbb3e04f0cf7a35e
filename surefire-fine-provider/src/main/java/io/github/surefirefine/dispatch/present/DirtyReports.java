package io.github.surefirefine.dispatch.present;

import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Which reports have something new since they were last presented, and which fork presents each best. What is recorded of
 * an event leaves its marks here; the pipeline then settles reruns and presents. Not thread-safe.
 */
public final class DirtyReports {

    private final Map<Integer, ForkId> classes = new LinkedHashMap<>();
    private final List<LooseOutput> loose = new ArrayList<>();
    private Optional<ForkId> preferredForAll = Optional.empty();
    private boolean areAll;

    /**
     * Output that belongs to no class.
     *
     * @param printedBy the fork that passes it on to Surefire itself; empty where any fork may
     */
    record LooseOutput(TestOutput output, Optional<ForkId> printedBy) {}

    /** Something of a class is known that the fork presents best. */
    public void mark(int classIndex, Fork fork) {
        classes.put(classIndex, fork.id());
    }

    /** Whatever waits can be presented, and this fork does that best. */
    public void markAll(Fork fork) {
        areAll = true;
        preferredForAll = Optional.of(fork.id());
    }

    /** Whatever waits can be presented by any fork. */
    public void markAll() {
        areAll = true;
        preferredForAll = Optional.empty();
    }

    /** Output that belongs to no class: Surefire hears it through any fork. */
    public void printed(TestOutput output) {
        loose.add(new LooseOutput(output, Optional.empty()));
    }

    /** Output that belongs to no class: Surefire hears it through the fork that has printed it. */
    public void printedBy(Fork fork, TestOutput output) {
        loose.add(new LooseOutput(output, Optional.of(fork.id())));
    }

    public boolean isEmpty() {
        return !areAll && classes.isEmpty() && loose.isEmpty();
    }

    /** The marked classes that were not presented to their end. */
    public List<ClassStory> stories(Presentation presentation) {
        if (areAll) {
            return List.copyOf(presentation.stories());
        }
        List<ClassStory> stories = new ArrayList<>(classes.size());
        for (int classIndex : classes.keySet()) {
            presentation.story(classIndex).ifPresent(stories::add);
        }
        return stories;
    }

    boolean areAll() {
        return areAll;
    }

    Optional<ForkId> preferredForAll() {
        return preferredForAll;
    }

    void forEachClass(BiConsumer<Integer, ForkId> action) {
        classes.forEach(action);
    }

    List<LooseOutput> loose() {
        return loose;
    }

    void clear() {
        classes.clear();
        loose.clear();
        areAll = false;
    }
}
