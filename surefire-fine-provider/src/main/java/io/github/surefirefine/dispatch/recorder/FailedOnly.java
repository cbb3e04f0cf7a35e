package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Quarantining;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.shard.Suite;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes on only the tests that failed or did not run last time, or all of them if there are none such. Whether there are
 * is known once all tests are found, so nothing runs before. What is passed on may be divided between machines.
 */
public final class FailedOnly implements Intake {

    private final Intake next;
    private final Quarantining quarantine;
    private final Outbox outbox;
    private final RunConsole console;
    private final Progress progress;
    private final List<Slice> slices = new ArrayList<>();

    private record Slice(RunPlan plan, ForkId finder) {}

    /** @param next what happens with the tests that are left */
    public FailedOnly(Intake next, Quarantining quarantine, Outbox outbox, RunConsole console, Progress progress) {
        this.next = next;
        this.quarantine = quarantine;
        this.outbox = outbox;
        this.console = console;
        this.progress = progress;
    }

    @Override
    public void found(Run run, RunPlan some, ForkId finder) {
        slices.add(new Slice(some, finder));
    }

    @Override
    public void complete(Run run) {
        Selection selection = Selection.of(suite(), progress.lastRun(), quarantine::isAllowedToFail);
        outbox.print(console.decided(selection.text()));
        if (!selection.isWhole()) {
            progress.selected();
        }
        for (Slice slice : slices) {
            List<TestClass> own = slice.plan.classes().stream()
                    .flatMap(testClass -> Suite.part(testClass, selection::has).stream())
                    .toList();
            next.found(run, new RunPlan(own, slice.plan.rules()), slice.finder);
        }
        slices.clear();
        next.complete(run);
    }

    private List<TestClass> suite() {
        return Suite.distinct(
                slices.stream().flatMap(slice -> slice.plan.classes().stream()).toList());
    }

    @Override
    public int testsToRun(Run run) {
        return next.testsToRun(run);
    }

    @Override
    public boolean takesAll() {
        return false;
    }
}
