package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.fuzz.Choices;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Leak;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a real fork would say, while other forks say anything; each result has a name of its own. */
final class HealthyFork {

    private static final int INVOCATIONS = 6;

    private static final ThreadsAtExpiry THREADS = new ThreadsAtExpiry("", "", "");

    private final int serial;
    private final ForkRole role;
    private final SlicedPlan plan;
    private final Rig rig;
    private final Choices choices;
    private final Consumer<ToConductor> ears;
    private final Deque<ToConductor> toSay = new ArrayDeque<>();
    private final Deque<ToConductor> answers = new ArrayDeque<>();
    private final List<Entry> presented = new ArrayList<>();

    private final Deque<ToConductor.SetOpened> openSets = new ArrayDeque<>();

    private @Nullable Lease lease;
    private @Nullable TestRef test;
    private int invocation;
    private int claiming;
    private boolean isWaiting;
    private boolean isTold;

    HealthyFork(int serial, ForkRole role, SlicedPlan plan, Rig rig, Choices choices, Consumer<ToConductor> ears) {
        this.serial = serial;
        this.role = role;
        this.plan = plan;
        this.rig = rig;
        this.choices = choices;
        this.ears = ears;
        if (choices.chance()) {
            toSay.add(new ToConductor.Launched(new ForkLaunch(List.of("java"), "/", List.of())));
        }
    }

    int serial() {
        return serial;
    }

    ForkRole role() {
        return role;
    }

    boolean isTold() {
        return isTold;
    }

    /** The results that it was sent to present. */
    List<Entry> presented() {
        return presented;
    }

    boolean canSpeak() {
        return !answers.isEmpty() || (!isWaiting && !toSay.isEmpty());
    }

    /** However often it is asked, it goes on with its tests. */
    void speak() {
        while (!answers.isEmpty()) {
            say(answers.remove());
        }
        if (!isWaiting && !toSay.isEmpty()) {
            say(toSay.remove());
        }
    }

    private void say(ToConductor message) {
        if (message instanceof ToConductor.ClaimInvocations claim) {
            isWaiting = true;
            claiming = claim.unit();
        }
        follow(message);
        ears.accept(message);
        rig.say(serial, message);
    }

    private void follow(ToConductor message) {
        if (message instanceof ToConductor.SetOpened opened) {
            openSets.push(opened);
        } else if (message instanceof ToConductor.SetClosed closed) {
            openSets.removeIf(set -> set.uniqueId().equals(closed.uniqueId()));
        } else if (message instanceof ToConductor.UnitEvent news && news.event() instanceof TestStarting starting) {
            test = TestRef.of(news.unit(), starting.entry());
        } else if (message instanceof ToConductor.UnitEvent news && news.event() instanceof TestFinished) {
            test = null;
        }
    }

    void hear() {
        for (ToFork message : List.copyOf(rig.inbox(serial))) {
            if (message instanceof ToFork.MakePlan order) {
                toSay.add(plan.answer(order));
            } else if (message instanceof ToFork.RunLease order) {
                run(order.lease(), Outcome.PASSED);
            } else if (message instanceof ToFork.SkipLease order) {
                run(order.lease(), Outcome.SKIPPED);
            } else if (message instanceof ToFork.RunPart order) {
                join(order.lease(), order.others());
            } else if (message instanceof ToFork.GiveUp order) {
                answers.add(new ToConductor.UnitsGivenUp(order.lease(), giveUp(order)));
            } else if (message instanceof ToFork.ShareInvocations order) {
                answers.add(new ToConductor.InvocationsShared(order.lease(), order.unit(), share(order)));
            } else if (message instanceof ToFork.Claimed answer) {
                isWaiting = false;
                claimed(answer.invocations());
            } else if (message instanceof ToFork.StopTest order) {
                stop(order.test());
            } else if (message instanceof ToFork.LeaveBehind order) {
                leaveBehind(order.test());
            } else if (message instanceof ToFork.Present news && news.event() instanceof TestFinished finished) {
                presented.add(finished.entry());
            } else if (message instanceof ToFork.Finish) {
                isTold = true;
            } else if (message instanceof ToFork.Abort abort) {
                isTold = true;
                assertThat(abort.message()).doesNotContain("sent away");
            }
        }
        rig.inbox(serial).clear();
    }

    /** The test may end then, or not. */
    private void stop(TestRef wanted) {
        if (wanted.equals(test)) {
            answers.add(new ToConductor.TestStuck(wanted, THREADS));
        }
    }

    private void leaveBehind(TestRef wanted) {
        if (wanted.equals(test) && lease != null) {
            toSay.clear();
            openSets.forEach(set -> toSay.add(
                    new ToConductor.SetClosed(set.uniqueId(), set.entry().withElapsedMillis(1))));
            toSay.add(new ToConductor.LeaseAbandoned(lease.id(), wanted));
            lease = null;
            test = null;
        }
    }

    private void run(Lease granted, Outcome outcome) {
        lease = granted;
        List<TestSet> sets = granted.units().stream()
                .map(this::classOf)
                .distinct()
                .flatMap(each -> each.sets().stream())
                .filter(set -> !set.whole())
                .toList();
        sets.forEach(set -> toSay.add(new ToConductor.SetOpened(set.uniqueId(), Entry.ofSet(set.uniqueId()))));
        granted.units().forEach(unit -> run(unit, outcome));
        for (int i = sets.size() - 1; i >= 0; i--) {
            String id = sets.get(i).uniqueId();
            toSay.add(new ToConductor.SetClosed(id, Entry.ofSet(id).withElapsedMillis(1)));
        }
        sayInPassing();
        toSay.add(new ToConductor.LeaseFinished(granted.id()));
    }

    private void run(TestUnit unit, Outcome outcome) {
        boolean isSet = unit.set() == TestSet.NONE
                || classOf(unit).sets().get(unit.set()).whole();
        if (!isSet
                && outcome == Outcome.PASSED
                && !unit.hasInvocations()
                && unit.tests() == 1
                && choices.below(4) == 3) {
            toSay.add(new ToConductor.UnitPassed(
                    unit.index(), new TestFinished(Outcome.PASSED, entry(unit, unit.uniqueId(), 1))));
            return;
        }
        toSay.add(new ToConductor.UnitStarted(unit.index()));
        Entry set = Entry.ofSet("set" + unit.index());
        if (isSet) {
            say(unit, new SetStarting(set));
        }
        int tests = unit.hasInvocations() ? INVOCATIONS : Math.max(1, unit.tests());
        for (int test = 1; test <= tests; test++) {
            toSay.addAll(test(unit, test, outcome));
        }
        if (isSet) {
            say(unit, new SetCompleted(set));
        }
        toSay.add(new ToConductor.UnitFinished(unit.index()));
    }

    private void sayInPassing() {
        if (choices.below(8) == 7) {
            toSay.add(new ToConductor.LeakFound(new Leak("demo.C", List.of("a thread"), List.of())));
        }
        if (role == ForkRole.REPLACEMENT && choices.below(4) == 3) {
            toSay.add(new ToConductor.Printed(new TestOutput("between tests", true, true)));
        }
    }

    private void say(TestUnit unit, ReportEvent event) {
        toSay.add(new ToConductor.UnitEvent(unit.index(), event));
    }

    private List<ToConductor> test(TestUnit unit, int number, Outcome wanted) {
        String id =
                unit.hasInvocations() || unit.tests() > 1 ? unit.uniqueId() + "/[t:" + number + "]" : unit.uniqueId();
        Entry entry = entry(unit, id, number);
        boolean fails = wanted == Outcome.PASSED && choices.below(8) == 7;
        TestFinished finished = fails
                ? new TestFinished(Outcome.FAILED, entry.withFailure(Entries.failure("on purpose")))
                : new TestFinished(wanted, entry);
        List<ToConductor> said = new ArrayList<>();
        if (choices.below(16) == 15) {
            said.add(new ToConductor.TestLimit(unit.index(), 1000L * choices.below(3)));
        }
        said.add(new ToConductor.UnitEvent(unit.index(), new TestStarting(entry)));
        said.add(new ToConductor.UnitEvent(unit.index(), new TestOutput("printed", true, true)));
        said.add(new ToConductor.UnitEvent(unit.index(), finished));
        return said;
    }

    private Entry entry(TestUnit unit, String id, int number) {
        String name = serial + "/" + (lease == null ? 0 : lease.id()) + "/" + unit.index() + "/" + number;
        return Entry.ofTest(id, "demo.C", name).withElapsedMillis(3);
    }

    /** Runs invocations of a method that another fork has begun, or finds different ones. */
    private void join(Lease granted, InvocationsSoFar others) {
        lease = granted;
        int unit = granted.units().get(0).index();
        toSay.add(new ToConductor.UnitStarted(unit));
        if (choices.below(4) == 3) {
            toSay.add(new ToConductor.InvocationsSeen(unit, INVOCATIONS, true));
            toSay.add(new ToConductor.UnitFinished(unit));
        } else {
            toSay.addAll(next(unit, others.begun() + 1));
        }
        toSay.add(new ToConductor.LeaseFinished(granted.id()));
    }

    private List<ToConductor> next(int unit, int number) {
        invocation = number;
        return number > INVOCATIONS
                ? List.of(new ToConductor.InvocationsSeen(unit, INVOCATIONS, false), new ToConductor.UnitFinished(unit))
                : List.of(new ToConductor.ClaimInvocations(unit, number));
    }

    private void claimed(Invocations answer) {
        TestUnit unit = running();
        List<ToConductor> more = new ArrayList<>();
        int number = invocation;
        for (; number <= INVOCATIONS && number < answer.to(); number++) {
            if (answer.contains(number)) {
                more.addAll(test(unit, number, Outcome.PASSED));
            }
        }
        more.addAll(next(unit.index(), number));
        sayFirst(more);
    }

    private void sayFirst(List<ToConductor> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            toSay.addFirst(messages.get(i));
        }
    }

    /** Between two invocations of the only requested unit, some of which have begun. */
    private InvocationsSoFar share(ToFork.ShareInvocations order) {
        long left = toSay.stream()
                .filter(message -> isOf(message, order.unit())
                        && message instanceof ToConductor.UnitEvent news
                        && news.event() instanceof TestStarting)
                .count();
        int begun = INVOCATIONS - (int) left;
        boolean isBetween = toSay.peek() instanceof ToConductor.UnitEvent news
                && news.unit() == order.unit()
                && news.event() instanceof TestStarting;
        if (lease == null || lease.id() != order.lease() || isWaiting || !isBetween || begun < 2) {
            return InvocationsSoFar.NONE;
        }
        toSay.removeIf(message -> isOf(message, order.unit()));
        sayFirst(next(order.unit(), begun + 1));
        return new InvocationsSoFar(begun, 77);
    }

    private List<Integer> giveUp(ToFork.GiveUp order) {
        if (lease == null || lease.id() != order.lease()) {
            return List.of();
        }
        List<Integer> given = toSay.stream()
                .flatMap(HealthyFork::begun)
                .filter(unit -> order.units().contains(unit) && choices.below(4) < 3)
                .toList();
        toSay.removeIf(message -> given.stream().anyMatch(unit -> isOf(message, unit)));
        return given;
    }

    private static Stream<Integer> begun(ToConductor message) {
        if (message instanceof ToConductor.UnitPassed passed) {
            return Stream.of(passed.unit());
        }
        return message instanceof ToConductor.UnitStarted started ? Stream.of(started.unit()) : Stream.of();
    }

    private static boolean isOf(ToConductor message, int unit) {
        return message instanceof ToConductor.UnitPassed passed && passed.unit() == unit
                || message instanceof ToConductor.UnitStarted started && started.unit() == unit
                || message instanceof ToConductor.TestLimit limit && limit.unit() == unit
                || message instanceof ToConductor.UnitEvent news && news.unit() == unit
                || message instanceof ToConductor.ClaimInvocations claim && claim.unit() == unit
                || message instanceof ToConductor.InvocationsSeen seen && seen.unit() == unit
                || message instanceof ToConductor.UnitFinished finished && finished.unit() == unit;
    }

    /** The unit for whose next invocation it is waiting. */
    private TestUnit running() {
        assertThat(lease).isNotNull();
        return lease.units().stream()
                .filter(unit -> unit.index() == claiming)
                .findFirst()
                .orElseThrow();
    }

    private TestClass classOf(TestUnit unit) {
        return plan.whole().classes().stream()
                .filter(each -> each.units().stream()
                        .anyMatch(planned -> planned.uniqueId().equals(unit.uniqueId())))
                .findFirst()
                .orElseThrow();
    }
}
