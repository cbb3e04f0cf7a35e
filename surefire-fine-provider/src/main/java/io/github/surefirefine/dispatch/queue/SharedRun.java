package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.recorder.Intake;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.queue.NumberedSuite;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.shard.Suite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes part in a run that several machines share. When the whole suite is discovered, this machine joins the queue. It
 * asks one question at a time.
 */
public final class SharedRun implements Intake, QueueTalk {

    private final QueueMember member;
    private final Forks forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final Progress progress;
    private final DirtyReports dirty;
    private final EventTime time;
    private final List<Slice> slices = new ArrayList<>();

    private @Nullable MachineOfRun machine;
    private boolean isAsking;
    private boolean isSilent;

    private record Slice(RunPlan plan, ForkId finder) {}

    /** Nothing has been discovered. */
    public SharedRun(
            QueueMember member,
            Forks forks,
            Outbox outbox,
            RunConsole console,
            Progress progress,
            DirtyReports dirty,
            EventTime time) {
        this.member = member;
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.progress = progress;
        this.dirty = dirty;
        this.time = time;
    }

    @Override
    public void found(Run run, RunPlan some, ForkId finder) {
        slices.add(new Slice(some, finder));
    }

    /** Plans all of the suite, and lets none of it begin. */
    @Override
    public void complete(Run run) {
        if (run.rules().seed() != null) {
            progress.fail(QueueText.RANDOM_ORDER);
            return;
        }
        List<TestClass> suite = Suite.distinct(
                slices.stream().flatMap(slice -> slice.plan.classes().stream()).toList());
        Set<TestClass> distinct = new HashSet<>(suite);
        run.presentation().withhold();
        run.othersRunTheRest();
        for (Slice slice : slices) {
            List<TestClass> own =
                    slice.plan.classes().stream().filter(distinct::remove).toList();
            run.add(new RunPlan(own, slice.plan.rules()), slice.finder);
        }
        slices.clear();
        run.scheduler().withheld().withholdAll();
        SuiteOfRun numbered = new SuiteOfRun(run, new NumberedSuite(suite));
        machine = new MachineOfRun(member, run, numbered, forks, outbox, console, progress, dirty, time);
        outbox.print(
                console.decided(QueueText.joining(member.queue(), member.name(), run.plannedTests(), suite.size())));
    }

    /** The total of this machine grows with each claim. */
    @Override
    public int testsToRun(Run run) {
        return 0;
    }

    @Override
    public boolean takesAll() {
        return false;
    }

    @Override
    public void answered(QueueAnswer answer) {
        isAsking = false;
        if (isSilent) {
            isSilent = false;
            outbox.print(console.decided(QueueText.ANSWERS_AGAIN));
        }
        known().answered(answer);
    }

    @Override
    public void silent(String reason) {
        isSilent = true;
        outbox.warn(Optional.of(QueueText.silent(reason)));
    }

    @Override
    public void gone(String reason) {
        known().queueGone(reason);
    }

    private MachineOfRun known() {
        if (machine == null) {
            throw new IllegalStateException("nobody has asked the queue");
        }
        return machine;
    }

    @Override
    public Optional<QueueRequest> farewell() {
        return machine == null ? Optional.empty() : machine.farewell();
    }

    @Override
    public void goOn() {
        MachineOfRun known = machine;
        if (known == null || isOver()) {
            return;
        }
        if (progress.isTimeOver()) {
            known.timeIsOver();
        } else {
            known.sweep();
        }
    }

    private boolean isOver() {
        return progress.isOver() || progress.failure().isPresent();
    }

    @Override
    public void ask() {
        MachineOfRun known = machine;
        if (known != null && !isOver() && !progress.isTimeOver() && !isAsking) {
            Optional<QueueRequest> question = known.question();
            question.ifPresent(request -> {
                isAsking = true;
                outbox.add(new Action.AskQueue(request));
            });
        }
    }
}
