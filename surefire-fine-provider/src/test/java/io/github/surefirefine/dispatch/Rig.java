package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.Look;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.queue.QueueMember;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.report.EventStore;
import io.github.surefirefine.report.EventText;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.trace.TraceMeter;
import io.github.surefirefine.trace.Tracer;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A dispatcher with a clock that the test sets, and a record of what every fork was told. */
final class Rig {

    final Dispatcher dispatcher;

    private final Map<Integer, List<ToFork>> inboxes = new TreeMap<>();
    private final List<String> console = new ArrayList<>();
    private final List<Action> asked = new ArrayList<>();
    private final Tracer tracer = new Tracer();
    private final TraceMeter meter = new TraceMeter(1_000_000_000L);
    private boolean confirms = true;
    private boolean aborted;
    private Observed remembered = Observed.NOTHING;
    private long now = 1_000_000_000L;

    Rig(ForkUse use, String... options) {
        this(use, Optional.empty(), options);
    }

    /** A dispatcher of a machine that may share its run with others. */
    Rig(ForkUse use, Optional<QueueMember> member, String... options) {
        Map<String, String> properties = new TreeMap<>();
        for (int i = 0; i < options.length; i += 2) {
            properties.put(options[i], options[i + 1]);
        }
        dispatcher = new Dispatcher(use, FineOptions.parse(properties), EventStore.NONE, member, Look.PLAIN);
    }

    /** From now on, forks do not confirm by themselves what they were sent for Surefire. */
    void confirmNothing() {
        confirms = false;
    }

    /** A fork says hello; its number is its serial. */
    void join(int fork) {
        handle(new Event.ForkJoined(new ForkId(fork), fork, 1000 + fork, ForkRole.SUREFIRE));
    }

    /** A replacement says hello. */
    void joinInPlaceOf(int number, int fork) {
        handle(new Event.ForkJoined(new ForkId(fork), number, 1000 + fork, ForkRole.REPLACEMENT));
    }

    /** A fork that was started for a trial says hello. */
    void joinForTrial(int number, int fork) {
        handle(new Event.ForkJoined(new ForkId(fork), number, 1000 + fork, ForkRole.TRIAL));
    }

    void trialFailed(int number) {
        handle(new Event.TrialFailed(number, "no such program"));
    }

    /** A fork has ended, and this was found out about it. */
    void gone(int fork, Postmortem postmortem) {
        handle(new Event.ForkGone(new ForkId(fork), postmortem));
    }

    void replacementFailed(String reason) {
        handle(new Event.ReplacementFailed(reason));
    }

    /** The run begins, and nothing is known of earlier ones. */
    void begin() {
        handle(new Event.Recalled(Estimates.NONE, Optional.empty()));
    }

    /** Forks take part as processors become idle. */
    void watchProcessors(int processors) {
        handle(new Event.ProcessorsWatched(processors));
    }

    /** Surefire starts only so many forks, because of this. */
    void forksLimited(Event why) {
        handle(why);
    }

    /** The processors were measured. */
    void processorsUsed(double used) {
        handle(new Event.ProcessorsUsed(used));
    }

    void replay(Recording recording) {
        handle(new Event.ToReplay(recording));
    }

    void surefireLeft() {
        handle(new Event.SurefireLeft());
    }

    /** The queue that machines share has answered, or does not. */
    void heard(Event event) {
        handle(event);
    }

    /** What was wanted since the last call apart from messages. */
    List<Action> asked() {
        List<Action> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    void say(int fork, ToConductor message) {
        handle(new Event.ForkSaid(new ForkId(fork), message));
    }

    void say(int fork, List<ToConductor> messages) {
        messages.forEach(message -> say(fork, message));
    }

    /** That many forks say hello, and the first one finds this plan. */
    void planned(RunPlan plan, int forks) {
        for (int fork = 1; fork <= forks; fork++) {
            join(fork);
        }
        orders(1);
        say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
    }

    /** The fork runs a lease; all tests pass. */
    void run(int fork, Lease lease, RunPlan plan) {
        say(fork, LeaseScript.of(plan, lease));
    }

    /** Each of these forks in turn runs its lease, until all have been told to leave. Returns the units that ran. */
    List<Integer> runToTheEnd(RunPlan plan, int firstFork, int lastFork) {
        List<Integer> ran = new ArrayList<>();
        for (int turn = 0; turn < 100 && !dispatcher.isOver(); turn++) {
            for (int fork = firstFork; fork <= lastFork; fork++) {
                List<ToFork> orders = inbox(fork).stream()
                        .filter(ToFork.RunLease.class::isInstance)
                        .toList();
                inbox(fork).removeAll(orders);
                for (ToFork order : orders) {
                    Lease lease = ((ToFork.RunLease) order).lease();
                    lease.units().forEach(unit -> ran.add(unit.index()));
                    seconds(2);
                    run(fork, lease, plan);
                }
            }
        }
        return ran;
    }

    /** The fork runs a unit of one test, which passes or fails. */
    void runUnit(int fork, TestUnit unit, Entry entry, Outcome outcome) {
        Entry ended = outcome == Outcome.PASSED ? entry : entry.withFailure(new FailureText("", "", "", ""));
        say(fork, new ToConductor.UnitStarted(unit.index()));
        say(fork, new ToConductor.UnitEvent(unit.index(), new TestFinished(outcome, ended)));
        say(fork, new ToConductor.UnitFinished(unit.index()));
    }

    void gone(int fork) {
        handle(new Event.ForkGone(new ForkId(fork), Postmortem.NOTHING));
    }

    void tick() {
        handle(new Event.Tick());
    }

    void seconds(double seconds) {
        now += (long) (seconds * 1e9);
    }

    /** What the fork was told since the last call, except what it must pass on to Surefire. */
    List<ToFork> orders(int fork) {
        List<ToFork> orders = inbox(fork).stream()
                .filter(message -> !(message instanceof ToFork.Present)
                        && !(message instanceof ToFork.Print)
                        && !(message instanceof ToFork.StartClock))
                .toList();
        inbox(fork).removeAll(orders);
        return orders;
    }

    /** The lease that the fork got since the last call. */
    Lease lease(int fork) {
        List<Lease> leases = orders(fork).stream()
                .map(order -> order instanceof ToFork.RunLease run ? run.lease() : ((ToFork.RunPlanned) order).lease())
                .toList();
        if (leases.size() != 1) {
            throw new AssertionError("not one lease but " + leases);
        }
        return leases.get(0);
    }

    List<Integer> leasedUnits(int fork) {
        return lease(fork).units().stream().map(TestUnit::index).toList();
    }

    /** What the fork had to present since the last call. */
    List<ReportEvent> presented(int fork) {
        List<ToFork> taken =
                inbox(fork).stream().filter(ToFork.Present.class::isInstance).toList();
        inbox(fork).removeAll(taken);
        return taken.stream().map(message -> ((ToFork.Present) message).event()).toList();
    }

    /** Like {@link #presented}, with each event in words. */
    List<String> presentedTexts(int fork) {
        return presented(fork).stream().map(EventText::of).toList();
    }

    /** Everything that was printed, by any fork. */
    List<String> console() {
        return console;
    }

    /** Everything that the fork was told and that was not fetched yet. */
    List<ToFork> inbox(int fork) {
        return inboxes.computeIfAbsent(fork, serial -> new ArrayList<>());
    }

    /** What was stored for the next run. */
    Observed remembered() {
        return remembered;
    }

    /** Whether a fork was told that the run cannot go on, and was not only sent away itself. */
    boolean wasAborted() {
        return aborted;
    }

    private void handle(Event event) {
        List<ForkId> questions = new ArrayList<>();
        tracer.heard(event, dispatcher.pendingUnits(), now).forEach(meter::add);
        List<Action> actions = new ArrayList<>(dispatcher.handle(event, now));
        actions.forEach(action -> tracer.ordered(action, now).forEach(meter::add));
        actions.addAll(dispatcher.questions());
        for (Action action : actions) {
            if (action instanceof Action.Send send && send.message() instanceof ToFork.Confirm && confirms) {
                questions.add(send.fork());
            } else if (action instanceof Action.Send send) {
                inbox(send.fork().serial()).add(send.message());
                aborted |= send.message() instanceof ToFork.Abort abort
                        && !abort.message().contains("is sent away");
            } else {
                asked.add(action);
            }
            if (action instanceof Action.Send send && send.message() instanceof ToFork.Print print) {
                console.add(print.line().text());
            }
        }
        questions.forEach(fork -> say(fork.serial(), new ToConductor.Confirmed()));
        if (dispatcher.toRemember().isPresent()) {
            remembered = dispatcher.toRemember().get();
            handle(new Event.Remembered(Optional.empty(), Optional.empty(), meter.figures()));
        }
    }
}
