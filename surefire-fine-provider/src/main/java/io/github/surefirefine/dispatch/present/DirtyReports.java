package io.github.surefirefine.dispatch.present;

import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which reports have something new since they were last presented, and which fork should present each. Recording an
 * event marks reports here; the pipeline then plans reruns and presents. Not thread-safe.
 */
public final class DirtyReports {

    private final Map<Integer, ForkId> classes = new LinkedHashMap<>();
    private final List<LooseOutput> loose = new ArrayList<>();
    private Optional<ForkId> preferredForAll = Optional.empty();
    private boolean areAll;

    /**
     * Output that belongs to no class.
     *
     * @param printedBy the fork that passes it on to Surefire itself; empty if any fork may
     */
    record LooseOutput(TestOutput output, Optional<ForkId> printedBy) {}

    /** There is news of a class, which the fork should present. */
    public void mark(int classIndex, Fork fork) {
        classes.put(classIndex, fork.id());
    }

    /** Everything that waits can be presented, preferably by this fork. */
    public void markAll(Fork fork) {
        areAll = true;
        preferredForAll = Optional.of(fork.id());
    }

    /** Everything that waits can be presented, by any fork. */
    public void markAll() {
        areAll = true;
        preferredForAll = Optional.empty();
    }

    /** There is output that belongs to no class, which any fork may pass on to Surefire. */
    public void printed(TestOutput output) {
        loose.add(new LooseOutput(output, Optional.empty()));
    }

    /** There is output that belongs to no class, which the fork that printed it passes on to Surefire. */
    public void printedBy(Fork fork, TestOutput output) {
        loose.add(new LooseOutput(output, Optional.of(fork.id())));
    }

    public boolean isEmpty() {
        return !areAll && classes.isEmpty() && loose.isEmpty();
    }

    /** The marked classes that are not presented to their end yet. */
    public List<ClassStory> stories(Presentation presentation) {
        if (areAll) {
            return List.copyOf(presentation.stories());
        }
        List<ClassStory> stories = new ArrayList<>(classes.size());
        for (int classIndex : classes.keySet()) {
            Optional<ClassStory> story = presentation.story(classIndex);
            if (story.isPresent()) {
                stories.add(story.get());
            }
        }
        return stories;
    }

    boolean areAll() {
        return areAll;
    }

    Optional<ForkId> preferredForAll() {
        return preferredForAll;
    }

    /** The numbers of marked classes, each with the fork that should present it. */
    Map<Integer, ForkId> classes() {
        return classes;
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
