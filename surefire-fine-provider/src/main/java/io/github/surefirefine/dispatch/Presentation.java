package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.report.Lanes;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** The reports of all classes on their way to Surefire. */
final class Presentation {

    private final ForkUse use;
    private final Lanes lanes = new Lanes();
    private final Map<Integer, ClassReport> unpresented = new TreeMap<>();
    private final Map<String, Integer> classOfSet = new HashMap<>();

    Presentation(RunPlan plan, ForkUse use) {
        this.use = use;
        plan.classes().forEach(testClass -> {
            unpresented.put(testClass.index(), new ClassReport(testClass));
            for (TestSet set : testClass.sets()) {
                classOfSet.put(set.uniqueId(), testClass.index());
            }
        });
    }

    int classOfSet(String uniqueId) {
        Integer index = classOfSet.get(uniqueId);
        if (index == null) {
            throw new IllegalArgumentException("no class has the set " + uniqueId);
        }
        return index;
    }

    /** The report of a class; none where it was presented to its end already. */
    Optional<ClassReport> report(int classIndex) {
        return Optional.ofNullable(unpresented.get(classIndex));
    }

    boolean isAllPresented() {
        return unpresented.isEmpty();
    }

    /** Presents what is new, of the given class first and then of those that waited for a lane. */
    List<Send> present(int classIndex, ForkId preferred, SortedSet<ForkId> connected) {
        List<Send> sends = new ArrayList<>();
        presentClass(classIndex, preferred, connected, sends);
        return sends;
    }

    /** Presents whatever waits. */
    List<Send> presentAll(ForkId preferred, SortedSet<ForkId> connected) {
        List<Send> sends = new ArrayList<>();
        for (int classIndex : List.copyOf(unpresented.keySet())) {
            presentClass(classIndex, preferred, connected, sends);
        }
        return sends;
    }

    /** A lane has died; the class on it begins again elsewhere. */
    void lost(ForkId fork) {
        unpresented.values().forEach(report -> report.forkLost(fork));
        lanes.lost(fork).flatMap(this::report).ifPresent(ClassReport::rewind);
    }

    private void presentClass(int classIndex, ForkId preferred, SortedSet<ForkId> connected, List<Send> sends) {
        ClassReport report = unpresented.get(classIndex);
        if (report == null || !isDue(report)) {
            return;
        }
        Optional<ForkId> lane = lanes.laneFor(classIndex, preferred, connected);
        if (lane.isEmpty()) {
            return;
        }
        for (ReportEvent event : report.drain()) {
            sends.add(new Send(lane.get(), new ToFork.Present(event)));
        }
        if (report.isComplete()) {
            lanes.release(classIndex);
            unpresented.remove(classIndex);
            sends.addAll(presentAll(lane.get(), connected));
        }
    }

    /** Where every unit has a JVM of its own, none lives long enough to present a class that is not complete. */
    private boolean isDue(ClassReport report) {
        return report.isComplete() || (report.hasNews() && use != ForkUse.ONE_UNIT_EACH);
    }
}
