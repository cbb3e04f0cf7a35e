package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.fuzz.Choices;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.wire.MadeUpMessages;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A run with some forks that are healthy and some that say anything, in an order made up from bytes. When the bytes are
 * used up, only healthy forks are left, and the run must come to its end: at most one healthy fork began each unit, and
 * everything that a healthy fork reported was presented.
 */
final class HostileRun {

    private static final int MOST_FORKS = 5;

    private static final int MOST_STEPS = 20_000;

    private final Choices choices;
    private final ForkUse use;
    private final SlicedPlan plan;
    private final Rig rig;
    private final Map<Integer, HealthyFork> healthy = new TreeMap<>();
    private final Set<Integer> mad = new HashSet<>();
    private final Set<Integer> begun = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final Map<String, Integer> presented = new HashMap<>();
    private int forks;
    private int lanesLost;

    /** A fork that says anything may have found other tests than there are; then nothing fits together any more. */
    private boolean isPlanTrue = true;

    HostileRun(Choices choices) {
        this.choices = choices;
        this.use = choices.of(List.of(ForkUse.REUSED, ForkUse.REUSED, ForkUse.ONE_CLASS_EACH, ForkUse.ONE_UNIT_EACH));
        PlanMaker maker = new PlanMaker();
        for (int i = choices.below(4); i >= 0; i--) {
            addClass(maker.with(new ClassTraits(choices.chance(), choices.chance())), "demo.C" + i);
        }
        ClassOrder order = choices.of(List.of(ClassOrder.values()));
        RunRules rules = choices.below(4) == 3
                ? new RunRules(order, choices.below(3), choices.below(3), false, new Seed(choices.wide(), "-Dagain"))
                : new RunRules(order, choices.below(3), choices.below(3), choices.chance());
        plan = new SlicedPlan(maker.plan(rules), 1 + choices.below(2));
        rig = new Rig(use, "fine.timeout", choices.chance() ? "5s" : "off", "fine.timeout.grace", "3s");
    }

    private void addClass(PlanMaker maker, String name) {
        switch (choices.below(4)) {
            case 0 -> maker.split(name, 1 + choices.below(4));
            case 1 -> maker.templates(name, 1 + choices.below(2));
            case 2 -> maker.whole(name, 1 + choices.below(3));
            default -> maker.random(name, new Random(choices.wide()), 1);
        }
    }

    void runAndCheck() {
        while (!choices.areUsedUp() && isPlanTrue) {
            step();
            healthy.values().forEach(HealthyFork::hear);
        }
        loseTheMad();
        if (isPlanTrue) {
            comeToTheEnd();
            check();
        }
    }

    private void step() {
        switch (choices.below(16)) {
            case 0, 1 -> join(choices.chance());
            case 2 -> anyOf(healthy.keySet()).forEach(this::lose);
            case 3 -> anyOf(mad).forEach(this::lose);
            case 4 -> {
                rig.seconds(choices.below(8));
                rig.tick();
            }
            case 5, 6, 7, 8 -> anyOf(mad).forEach(this::sayAnything);
            case 9 -> replace();
            default -> anyOf(healthy.keySet()).forEach(fork -> advance(healthy.get(fork)));
        }
    }

    /** One of them, if there is any. */
    private List<Integer> anyOf(Set<Integer> some) {
        return some.isEmpty() ? List.of() : List.of(choices.of(List.copyOf(some)));
    }

    private void join(boolean isMad) {
        if (healthy.size() + mad.size() < MOST_FORKS) {
            rig.join(add(ForkRole.SUREFIRE, isMad));
        }
    }

    private int add(ForkRole role, boolean isMad) {
        int fork = ++forks;
        if (isMad) {
            mad.add(fork);
        } else {
            healthy.put(fork, new HealthyFork(fork, role, plan, rig, choices, this::note));
        }
        return fork;
    }

    /** Wanted replacements come, or cannot be started. */
    private void replace() {
        for (Action action : rig.asked()) {
            if (action instanceof Action.Replace order) {
                switch (choices.below(4)) {
                    case 0, 1 -> rig.joinInPlaceOf(order.forkNumber(), add(ForkRole.REPLACEMENT, false));
                    case 2 -> rig.joinInPlaceOf(order.forkNumber(), add(ForkRole.REPLACEMENT, true));
                    default -> rig.replacementFailed("no such program");
                }
            }
        }
    }

    private void lose(int fork) {
        rig.gone(fork);
        HealthyFork lost = healthy.remove(fork);
        if (lost != null) {
            count(lost);
        } else if (mad.remove(fork)) {
            rig.presented(fork).stream()
                    .filter(TestFinished.class::isInstance)
                    .forEach(event -> count(((TestFinished) event).entry()));
        }
        lanesLost++;
    }

    private void advance(HealthyFork fork) {
        if (fork.isTold()) {
            healthy.remove(fork.serial());
            count(fork);
            rig.gone(fork.serial());
        } else if (fork.canSpeak()) {
            fork.speak();
        }
    }

    private void count(HealthyFork fork) {
        fork.presented().forEach(this::count);
    }

    private void count(Entry result) {
        presented.merge(String.valueOf(result.name()), 1, Integer::sum);
    }

    /** When no choice is left, the forks that come in their place are healthy. */
    private void loseTheMad() {
        do {
            List.copyOf(mad).forEach(this::lose);
            replace();
        } while (!mad.isEmpty());
    }

    private void comeToTheEnd() {
        int steps = 0;
        while (!rig.dispatcher.isOver() || !healthy.isEmpty()) {
            assertThat(++steps).as("the run ends").isLessThan(MOST_STEPS);
            loseTheMad();
            if (healthy.values().stream().noneMatch(fork -> fork.role() == ForkRole.SUREFIRE)) {
                rig.join(add(ForkRole.SUREFIRE, false));
            }
            List.copyOf(healthy.values()).forEach(this::advance);
            rig.seconds(0.1);
            rig.tick();
            healthy.values().forEach(HealthyFork::hear);
        }
    }

    private void check() {
        assertThat(presented.keySet())
                .as("no result of a healthy fork is lost")
                .containsAll(rig.wasAborted() ? Set.of() : reported);
        assertThat(reported)
                .as("a result is presented again only where a lane was lost")
                .allMatch(name -> presented.getOrDefault(name, 0) <= 1 + lanesLost);
    }

    /** A healthy fork says something. */
    private void note(ToConductor message) {
        if (message instanceof ToConductor.UnitPassed passed) {
            passed.parts().forEach(this::note);
        } else if (message instanceof ToConductor.UnitStarted started) {
            assertThat(begun.add(started.unit()))
                    .as("unit %d is begun once", started.unit())
                    .isTrue();
        } else if (message instanceof ToConductor.UnitEvent news && news.event() instanceof TestFinished finished) {
            reported.add(finished.entry().name());
        }
    }

    private void sayAnything(int fork) {
        ToConductor message = anything(fork);
        ToConductor truth = truth(fork);
        boolean isAsked = rig.inbox(fork).stream().anyMatch(ToFork.MakePlan.class::isInstance);
        rig.say(fork, message);
        boolean isRefused = rig.inbox(fork).stream().anyMatch(ToFork.Abort.class::isInstance);
        if (message instanceof ToConductor.PlanMade && isAsked && !message.equals(truth) && !isRefused) {
            isPlanTrue = false;
        }
    }

    /** What a healthy fork in its place would have found. */
    private ToConductor.PlanMade truth(int fork) {
        ToFork.MakePlan last = new ToFork.MakePlan(0);
        for (ToFork message : rig.inbox(fork)) {
            last = message instanceof ToFork.MakePlan order ? order : last;
        }
        return plan.answer(last);
    }

    private ToConductor anything(int fork) {
        Entry entry = Entries.test("demo.Mad", "mad" + fork);
        TestFinished result = new TestFinished(choices.of(List.of(Outcome.values())), entry);
        return switch (choices.below(26)) {
            case 0 -> truth(fork);
            case 1 -> new ToConductor.SetOpened(set(), entry);
            case 2 -> new ToConductor.SetClosed(set(), entry);
            case 3 ->
                new ToConductor.SetFailed(
                        new ContainerFailure(set(), set(), choices.of(List.of(FailurePhase.values())), result));
            case 4, 5 -> new ToConductor.UnitStarted(unit(fork));
            case 6, 7 -> new ToConductor.UnitFinished(unit(fork));
            case 8 -> new ToConductor.UnitEvent(unit(fork), result);
            case 9 ->
                choices.chance()
                        ? new ToConductor.LeaseFailed(Entries.failure("mad"))
                        : new ToConductor.EngineFailed("[engine:" + choices.below(3) + "]", entry, choices.chance());
            case 10 -> new ToConductor.LeaseFinished(lease(fork));
            case 11 -> new ToConductor.UnitsGivenUp(lease(fork), List.of(unit(fork), unit(fork)));
            case 12 ->
                new ToConductor.InvocationsShared(
                        lease(fork), unit(fork), new InvocationsSoFar(choices.below(9), choices.below(3)));
            case 13 -> new ToConductor.ClaimInvocations(unit(fork), choices.below(40));
            case 14 -> new ToConductor.InvocationsSeen(unit(fork), choices.below(40), choices.chance());
            case 15 -> new ToConductor.SharedResult(unit(fork), set(), result);
            case 16 ->
                MadeUpMessages.make(ToConductor.UnitEvent.class, choices)
                        .<ToConductor>map(made -> new ToConductor.UnitEvent(unit(fork), made.event()))
                        .orElse(new ToConductor.UnitFinished(unit(fork)));
            case 17 -> new ToConductor.UnitEvent(unit(fork), new TestStarting(entry));
            case 18 -> new ToConductor.TestLimit(unit(fork), choices.below(3) * 1000L - 1000);
            case 19 -> new ToConductor.TestStuck(TestRef.of(unit(fork), entry), new ThreadsAtExpiry("", "", ""));
            case 20 -> new ToConductor.LeaseAbandoned(lease(fork), TestRef.of(unit(fork), entry));
            case 21 -> new ToConductor.Launched(new ForkLaunch(List.of("java"), "/", List.of()));
            case 22 -> new ToConductor.Exiting("");
            default -> MadeUpMessages.make(ToConductor.class, choices).orElse(new ToConductor.UnitStarted(unit(fork)));
        };
    }

    /** Mostly one that the fork was given. */
    private int unit(int fork) {
        List<Integer> given = new ArrayList<>();
        rig.inbox(fork).stream()
                .filter(ToFork.RunLease.class::isInstance)
                .forEach(order -> ((ToFork.RunLease) order).lease().units().forEach(unit -> given.add(unit.index())));
        return given.isEmpty() || choices.below(4) == 0 ? choices.number() : choices.of(given);
    }

    private int lease(int fork) {
        return rig.inbox(fork).stream()
                .filter(order -> order instanceof ToFork.RunLease && choices.below(8) > 0)
                .mapToInt(order -> ((ToFork.RunLease) order).lease().id())
                .max()
                .orElseGet(choices::number);
    }

    private String set() {
        List<TestSet> sets = plan.whole().classes().stream()
                .flatMap(each -> each.sets().stream())
                .toList();
        return sets.isEmpty() ? choices.text() : choices.of(sets).uniqueId();
    }
}
