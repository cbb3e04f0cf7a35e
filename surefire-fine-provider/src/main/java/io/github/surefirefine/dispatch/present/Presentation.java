package io.github.surefirefine.dispatch.present;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.report.Lanes;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reports of all classes on their way to Surefire. */
public final class Presentation {

    private final EventMemory memory;
    private final Confirmations confirmations;
    private Timing timing;
    private final Lanes lanes = new Lanes();

    /** When a class is presented. */
    private enum Timing {
        WHILE_IT_RUNS,
        WHEN_IT_IS_COMPLETE,
        /** When it is known which of its results this machine reports. */
        WHEN_IT_IS_COUNTED
    }

    /** Classes that are not presented to their end, by the number of each of their runs. */
    private final Map<Integer, ClassStory> unpresented = new TreeMap<>();

    private final Map<String, Integer> classOfSet = new HashMap<>();

    /**
     * Creates a presentation without classes. A class is presented while it runs, with two exceptions. If Surefire
     * starts a new JVM for each class or test, no JVM lives until the others have finished. And if failed tests may be
     * run again, all runs of a class must be presented on one lane, so they wait until no more follow.
     */
    public Presentation(RunRules rules, ForkUse use, EventMemory memory, Confirmations confirmations) {
        this.memory = memory;
        this.confirmations = confirmations;
        timing = !use.isOfFreshJvms() && rules.reruns() == 0 ? Timing.WHILE_IT_RUNS : Timing.WHEN_IT_IS_COMPLETE;
    }

    /** From now on, a class is presented when its results are {@linkplain ClassReport#count counted}. */
    public void withhold() {
        timing = Timing.WHEN_IT_IS_COUNTED;
    }

    /** What is added from now on is this machine's to report. */
    public void countAll() {
        timing = Timing.WHEN_IT_IS_COMPLETE;
    }

    /** Adds a class that is to be presented. */
    public void add(TestClass testClass) {
        ClassStory story = new ClassStory(testClass, memory);
        if (timing == Timing.WHEN_IT_IS_COUNTED) {
            story.lastReport().withhold();
        }
        unpresented.put(testClass.index(), story);
        if (!testClass.traits().others().isEmpty()) {
            lanes.join(Stream.concat(Stream.of(testClass.name()), testClass.traits().others().stream())
                    .toList());
        }
        noteSets(testClass);
    }

    /** Adds a rerun of a class. */
    public void add(ClassStory story, TestClass rerun) {
        story.add(rerun);
        unpresented.put(rerun.index(), story);
        noteSets(rerun);
    }

    private void noteSets(TestClass testClass) {
        for (TestSet set : testClass.sets()) {
            classOfSet.put(set.uniqueId(), testClass.index());
        }
    }

    /** The number of the class, or of its latest rerun. */
    public int classOfSet(String uniqueId) {
        Integer index = classOfSet.get(uniqueId);
        if (index == null) {
            throw new IllegalArgumentException("no class has the set " + uniqueId);
        }
        return index;
    }

    /** The report of a class; empty if it is presented to its end already. */
    public Optional<ClassReport> report(int classIndex) {
        ClassStory story = unpresented.get(classIndex);
        return story == null ? Optional.empty() : Optional.of(story.report(classIndex));
    }

    /** A class with its reruns; empty if it is presented to its end already. */
    public Optional<ClassStory> story(int classIndex) {
        return Optional.ofNullable(unpresented.get(classIndex));
    }

    /** All classes that are not presented to their end. */
    public Collection<ClassStory> stories() {
        return new LinkedHashSet<>(unpresented.values());
    }

    /** Whether every class was sent to its end, even if some of that may still be lost. */
    public boolean isAllPresented() {
        return unpresented.isEmpty();
    }

    /** Presents the news of the given class first, and then the classes that waited for a lane. */
    public List<Action.Send> present(int classIndex, ForkId preferred, SortedSet<ForkId> connected) {
        List<Action.Send> sends = new ArrayList<>();
        ClassStory story = unpresented.get(classIndex);
        if (story != null) {
            present(story, preferred, connected, sends);
        }
        return sends;
    }

    /** Presents everything that waits. */
    public List<Action.Send> presentAll(ForkId preferred, SortedSet<ForkId> connected) {
        List<Action.Send> sends = new ArrayList<>();
        for (ClassStory story : stories()) {
            present(story, preferred, connected, sends);
        }
        return sends;
    }

    /** The set that a fork has entered and not left, with its class; empty if the fork is in no set. */
    public Optional<Map.Entry<Integer, String>> openSetOf(ForkId fork) {
        for (ClassStory story : stories()) {
            int index = story.lastRun().index();
            Optional<String> set = story.report(index).openSetOf(fork);
            if (set.isPresent()) {
                return Optional.of(Map.entry(index, set.get()));
            }
        }
        return Optional.empty();
    }

    /** All known results of classes that are not presented to their end. */
    public List<TestFinished> unpresented() {
        return stories().stream().flatMap(story -> story.results().stream()).toList();
    }

    /**
     * A lane has died. The class on it is presented again on another lane, apart from the sets inside it that have
     * arrived.
     *
     * @param sent classes that were sent to their end and not confirmed; they are presented again as well
     */
    public void lost(ForkId fork, List<ClassStory> sent) {
        fallenSilent(fork);
        for (ClassStory story : sent) {
            story.rewind();
            for (TestClass run : story.runs()) {
                unpresented.put(run.index(), story);
            }
        }
        Optional<Integer> onLane = lanes.lost(fork);
        ClassStory cutOff = onLane.isPresent() ? unpresented.get(onLane.get()) : null;
        if (cutOff != null) {
            cutOff.rewind();
        }
    }

    /** A fork no longer runs tests, but its lane stays open. */
    public void fallenSilent(ForkId fork) {
        for (ClassStory story : stories()) {
            story.forkLost(fork);
        }
    }

    private boolean isLive() {
        return timing == Timing.WHILE_IT_RUNS;
    }

    private void present(ClassStory story, ForkId preferred, SortedSet<ForkId> connected, List<Action.Send> sends) {
        if (!unpresented.containsKey(story.index()) || !(story.isSettled() || (isLive() && story.hasNews()))) {
            return;
        }
        Optional<ForkId> lane = lanes.laneFor(story.index(), story.lastRun().name(), preferred, connected);
        if (lane.isEmpty()) {
            return;
        }
        for (ToFork.Present news : story.drain()) {
            sends.add(new Action.Send(lane.get(), news));
            if (isLive() && !story.isSettled() && news.event() instanceof SetCompleted end) {
                sends.addAll(confirmations.sent(lane.get(), story.lastReport(), end));
            }
        }
        if (story.isSettled()) {
            sends.addAll(confirmations.sent(lane.get(), story));
            lanes.release(story.index());
            for (TestClass run : story.runs()) {
                unpresented.remove(run.index());
            }
            sends.addAll(presentAll(lane.get(), connected));
        }
    }
}
