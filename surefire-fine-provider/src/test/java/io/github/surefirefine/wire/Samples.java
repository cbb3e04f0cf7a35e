package io.github.surefirefine.wire;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Leak;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.util.ArrayList;
import java.util.List;

/** Messages of every kind. */
final class Samples {

    static final RunPlan PLAN = new PlanMaker()
            .split("demo.SmallTest", 2)
            .whole("demo.WholeTest", 7)
            .divided(
                    "demo.NestedTest",
                    List.of(
                            PlanMaker.set("demo.NestedTest", "", TestSet.NONE, false),
                            PlanMaker.set("demo.NestedTest", "/[nested:N]", 0, true)),
                    0,
                    1)
            .plan();

    private static final Entry FULL = new Entry(
            "[engine:e]/[class:C]/[method:test()]",
            "[engine:e]/[class:C]",
            "demo.C",
            "The class",
            "demo.Base",
            "test()",
            "tests",
            -1,
            "expected: <1> but was: <2>",
            new FailureText("message", "trace\n\tat x", "trimmed", "C.test:1 message"));

    private static final Entry EMPTY = Entry.ofSet("");

    private Samples() {}

    static List<ToConductor> toConductor() {
        List<ToConductor> samples = new ArrayList<>(List.of(
                new ToConductor.Hello(Frames.VERSION, "token", Integer.MAX_VALUE, Long.MIN_VALUE, ForkRole.REPLACEMENT),
                new ToConductor.Launched(new ForkLaunch(List.of("java", "-version"), "/", List.of("A=b"))),
                new ToConductor.Exiting("\tat demo.Exit.now(Exit.java:1)"),
                new ToConductor.Printed(new ReportEvent.TestOutput("text", true, true)),
                new ToConductor.PlanMade(PackedPlan.of(PLAN), 1),
                new ToConductor.PlanMade(PackedPlan.of(new RunPlan(List.of())), 1),
                new ToConductor.Confirmed(),
                new ToConductor.PlanFailed("no JUnit"),
                new ToConductor.SetOpened("id", FULL),
                new ToConductor.SetClosed("id", EMPTY),
                new ToConductor.SetFailed(new ContainerFailure(
                        "id", "id/in", FailurePhase.AFTER_TESTS, new ReportEvent.TestFinished(Outcome.FAILED, FULL))),
                new ToConductor.SetFailed(Entries.setFailure("id", FailurePhase.BEFORE_TESTS, EMPTY)),
                new ToConductor.EngineFailed("[engine:e]", FULL, true),
                new ToConductor.EngineFailed("[engine:e]", EMPTY, false),
                new ToConductor.UnitStarted(0),
                new ToConductor.UnitFinished(Integer.MIN_VALUE),
                new ToConductor.UnitPassed(7, new ReportEvent.TestFinished(Outcome.PASSED, FULL)),
                new ToConductor.LeaseFailed(FULL.failure()),
                new ToConductor.LeaseFinished(-1),
                new ToConductor.UnitsGivenUp(9, List.of()),
                new ToConductor.InvocationsShared(9, 1, new InvocationsSoFar(3, Long.MIN_VALUE)),
                new ToConductor.ClaimInvocations(1, 4),
                new ToConductor.ClaimUnits(9, List.of(1, 70_000)),
                new ToConductor.InvocationsSeen(1, 99, true),
                new ToConductor.TestLimit(1, Long.MAX_VALUE),
                new ToConductor.TestStuck(new TestRef(1, "id"), new ThreadsAtExpiry("\tat x", "", "all")),
                new ToConductor.ThreadsDumped(new ThreadsAtExpiry("\tat x", "", "all")),
                new ToConductor.LeakFound(new Leak("demo.C.m", List.of("a", "b"), List.of())),
                new ToConductor.LeaseAbandoned(9, new TestRef(1, "id")),
                new ToConductor.SharedResult(7, "[engine:e]", new ReportEvent.TestFinished(Outcome.SKIPPED, FULL))));
        reportEvents().forEach(event -> samples.add(new ToConductor.UnitEvent(3, event)));
        return samples;
    }

    static List<ToFork> toFork() {
        Lease lease = new Lease(9, PLAN.units());
        Lock lock = new Lock("database", true);
        Lease locked =
                new Lease(8, List.of(new TestUnit(0, 0, TestSet.NONE, "id", 1, List.of("chosen"), List.of(lock))));
        List<ToFork> samples = new ArrayList<>(List.of(
                new ToFork.MakePlan(0),
                new ToFork.ShareInvocations(9, 1),
                new ToFork.RunPart(lease, new InvocationsSoFar(3, 77)),
                new ToFork.Claimed(new Invocations(4, 7)),
                new ToFork.LeaseExtended(9, List.of()),
                new ToFork.LeaseExtended(9, List.of(3, 70_000)),
                new ToFork.RunLease(new Lease(9, PLAN.units(), List.of(1), true)),
                new ToFork.RunLease(lease),
                new ToFork.RunLease(locked),
                new ToFork.RunPlanned(lease),
                new ToFork.SkipLease(lease, "enough"),
                new ToFork.CancelLease(9),
                new ToFork.GiveUp(9, List.of(3, 70_000)),
                new ToFork.StopTest(new TestRef(1, "id")),
                new ToFork.LeaveBehind(new TestRef(1, "")),
                new ToFork.DumpThreads(),
                new ToFork.Confirm(),
                new ToFork.StartClock("demo.One"),
                new ToFork.Finish(),
                new ToFork.Abort("it cannot go on")));
        reportEvents().forEach(event -> samples.add(new ToFork.Present(event, 0)));
        for (ConsoleLine.Level level : ConsoleLine.Level.values()) {
            samples.add(new ToFork.Print(new ConsoleLine(level, "a line")));
        }
        return samples;
    }

    static List<ReportEvent> reportEvents() {
        List<ReportEvent> samples = new ArrayList<>(List.of(
                new ReportEvent.SetStarting(EMPTY),
                new ReportEvent.SetCompleted(FULL),
                new ReportEvent.TestStarting(FULL),
                new ReportEvent.TestOutput("printed\r\n", true, false),
                new ReportEvent.TestOutput("", false, true),
                new ReportEvent.PutAside(1L << 40, 65_536)));
        for (Outcome outcome : Outcome.values()) {
            samples.add(new ReportEvent.TestFinished(outcome, FULL));
        }
        return samples;
    }
}
