package io.github.surefirefine.wire;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a fork says while it runs a lease in which every test passes, in the order in which JUnit would have it. */
public final class LeaseScript {

    /** What each entry into a set adds to its elapsed time. */
    public static final int SET_MILLIS = 5;

    private final RunPlan plan;
    private final List<ToConductor> messages = new ArrayList<>();
    private final List<Integer> path = new ArrayList<>();

    private LeaseScript(RunPlan plan) {
        this.plan = plan;
    }

    /** All messages of a lease, the end of the lease included. */
    public static List<ToConductor> of(RunPlan plan, Lease lease) {
        LeaseScript script = new LeaseScript(plan);
        int classIndex = -1;
        for (TestUnit unit : lease.held()) {
            if (unit.classIndex() != classIndex) {
                script.leaveTo(classIndex, List.of());
                classIndex = unit.classIndex();
            }
            script.run(unit);
        }
        script.leaveTo(classIndex, List.of());
        script.messages.add(new ToConductor.LeaseFinished(lease.id()));
        return script.messages;
    }

    /** What happens in a unit. Every event names the unit, so that a report can be told apart by looking at it. */
    public static List<ReportEvent> events(RunPlan plan, TestUnit unit) {
        TestClass owner = plan.classes().get(unit.classIndex());
        boolean isSet =
                unit.set() == TestSet.NONE || owner.sets().get(unit.set()).whole();
        List<ReportEvent> events = new ArrayList<>();
        Entry set = Entry.ofSet(nameOf(unit) + ".set");
        String source = isNested(owner, unit)
                ? isSet ? set.source() : owner.sets().get(unit.set()).uniqueId()
                : owner.name();
        if (isSet) {
            events.add(new ReportEvent.SetStarting(set));
        }
        for (int test = 0; test < unit.tests(); test++) {
            String name = nameOf(unit) + "." + test;
            events.add(new ReportEvent.TestStarting(Entries.test(source, name)));
            events.add(new ReportEvent.TestOutput(name, true, true));
            events.add(new ReportEvent.TestFinished(Outcome.PASSED, Entries.test(source, name, 3)));
        }
        if (isSet) {
            events.add(new ReportEvent.SetCompleted(set.withElapsedMillis(7)));
        }
        return events;
    }

    private static boolean isNested(TestClass owner, TestUnit unit) {
        return unit.set() != TestSet.NONE && owner.sets().get(unit.set()).parent() != TestSet.NONE;
    }

    /** By this name the events of a unit begin. */
    public static String nameOf(TestUnit unit) {
        return "u" + unit.index();
    }

    private void run(TestUnit unit) {
        leaveTo(unit.classIndex(), pathTo(unit));
        for (int set : pathTo(unit)) {
            if (!path.contains(set)) {
                path.add(set);
                String id = set(unit.classIndex(), set).uniqueId();
                messages.add(new ToConductor.SetOpened(id, Entry.ofSet(id)));
            }
        }
        messages.add(new ToConductor.UnitStarted(unit.index()));
        for (ReportEvent event : events(plan, unit)) {
            messages.add(new ToConductor.UnitEvent(unit.index(), event));
        }
        messages.add(new ToConductor.UnitFinished(unit.index()));
    }

    private void leaveTo(int classIndex, List<Integer> wanted) {
        while (!path.isEmpty() && !wanted.contains(path.get(path.size() - 1))) {
            String id = set(classIndex, path.remove(path.size() - 1)).uniqueId();
            messages.add(new ToConductor.SetClosed(id, Entry.ofSet(id).withElapsedMillis(SET_MILLIS)));
        }
    }

    /** The shared sets around a unit, outermost first. */
    private List<Integer> pathTo(TestUnit unit) {
        List<Integer> sets = new ArrayList<>();
        for (int set = unit.set();
                set != TestSet.NONE;
                set = set(unit.classIndex(), set).parent()) {
            if (!set(unit.classIndex(), set).whole()) {
                sets.add(set);
            }
        }
        Collections.reverse(sets);
        return sets;
    }

    private TestSet set(int classIndex, int set) {
        return plan.classes().get(classIndex).sets().get(set);
    }
}
