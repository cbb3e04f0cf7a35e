package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.queue.QueueMember;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.options.QueueOptions.Attempt;
import io.github.surefirefine.queue.MachineState;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueModel;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/**
 * Several machines run a suite together, with forks that say what real ones would, in a random order and in virtual
 * time. Some machines come late, die, or fall silent for longer than the deadline.
 */
final class MachinesRun {

    private static final int MOST_STEPS = 200_000;
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int STEP_MILLIS = 50;

    private final Random random;
    private final QueueModel queue = new QueueModel(QueueRules.of("1.0", DEADLINE.toMillis()));
    private final RunPlan plan;
    private final List<Machine> machines = new ArrayList<>();
    private long nowMillis = 1_000_000;

    MachinesRun(Random random, int machineCount) {
        this.random = random;
        PlanMaker maker = new PlanMaker();
        for (int i = random.nextInt(6); i >= 0; i--) {
            maker.with(new ClassTraits(random.nextBoolean(), random.nextBoolean()))
                    .random("demo.C" + i, random, 1);
        }
        plan = maker.plan(RunRules.DEFAULT);
        for (int i = 1; i <= machineCount; i++) {
            machines.add(new Machine(i));
        }
    }

    /**
     * Runs until no machine has anything to do.
     *
     * @param mishaps how many machines die or fall silent
     */
    void runAndCheck(int mishaps) {
        int left = mishaps;
        for (int step = 0; machines.stream().anyMatch(Machine::isActive); step++) {
            assertThat(step).as("the run ends").isLessThan(MOST_STEPS);
            nowMillis += STEP_MILLIS;
            Machine machine = machines.get(random.nextInt(machines.size()));
            if (left > 0 && random.nextInt(60) == 0) {
                left--;
                machine.meetMishap();
            }
            machines.forEach(Machine::timePasses);
            machine.act();
            queue.check();
        }
        assertEveryTestCountsOnce();
    }

    private void assertEveryTestCountsOnce() {
        Map<String, Integer> reported = new TreeMap<>();
        for (Machine machine : machines) {
            if (!machine.isDead) {
                machine.results.forEach(name -> reported.merge(name, 1, Integer::sum));
            }
        }
        Map<String, Integer> wanted = new TreeMap<>();
        for (TestUnit unit : plan.units()) {
            for (int test = 0; test < unit.tests(); test++) {
                wanted.put(LeaseScript.nameOf(unit) + "." + test, 1);
            }
        }
        if (machines.stream().anyMatch(machine -> !machine.isDead)) {
            assertThat(reported).isEqualTo(wanted);
        }
    }

    /** A conductor with its forks. */
    private final class Machine {

        private final Rig rig;
        private final List<SimpleFork> forks = new ArrayList<>();
        private final List<String> results = new ArrayList<>();
        private final Deque<QueueRequest> questions = new ArrayDeque<>();
        private final String name;
        private long silentUntil;
        private boolean isDead;

        Machine(int number) {
            name = "machine " + number;
            QueueMember member = new QueueMember(
                    "queue", "id" + number, name, Attempt.FIRST, DEADLINE, OptionalInt.empty(), Optional.empty());
            rig = new Rig(ForkUse.REUSED, Optional.of(member), "fine.console", "off");
            silentUntil = nowMillis + random.nextInt(5_000);
            rig.begin();
            int count = 1 + random.nextInt(3);
            for (int fork = 1; fork <= count; fork++) {
                rig.join(fork);
                forks.add(new SimpleFork(fork));
            }
        }

        boolean isActive() {
            return !isDead && forks.stream().anyMatch(fork -> !fork.hasLeft);
        }

        void meetMishap() {
            if (random.nextBoolean()
                    && !isSealed()
                    && machines.stream().filter(each -> !each.isDead).count() > 1) {
                isDead = true;
            } else {
                silentUntil = nowMillis + random.nextInt(3 * (int) DEADLINE.toMillis());
            }
        }

        /** From then on, the results of a machine count, so its death leaves a gap that {@code fine:merge} reports. */
        private boolean isSealed() {
            QueueAnswer.Picture picture = (QueueAnswer.Picture) queue.answer(new QueueRequest.Look(name), nowMillis);
            return picture.machines().stream()
                    .anyMatch(each -> each.name().equals(name) && each.state() == MachineState.State.SEALED);
        }

        void timePasses() {
            rig.seconds(STEP_MILLIS / 1e3);
        }

        void act() {
            if (isDead || nowMillis < silentUntil) {
                return;
            }
            rig.tick();
            gather();
            if (!questions.isEmpty() && random.nextBoolean()) {
                rig.heard(new Event.QueueAnswered(queue.answer(questions.remove(), nowMillis)));
            }
            SimpleFork fork = forks.get(random.nextInt(forks.size()));
            forks.forEach(SimpleFork::hear);
            fork.speak();
            forks.forEach(SimpleFork::hear);
            gather();
        }

        private void gather() {
            for (Action action : rig.asked()) {
                if (action instanceof Action.AskQueue ask) {
                    assertThat(questions).as("one question at a time").isEmpty();
                    questions.add(ask.request());
                }
            }
            assertThat(rig.wasAborted()).isFalse();
        }

        /** Runs what it is told to, one message at a time. */
        private final class SimpleFork {

            private final int serial;
            private final Deque<ToConductor> toSay = new ArrayDeque<>();
            private boolean hasLeft;

            SimpleFork(int serial) {
                this.serial = serial;
            }

            void hear() {
                List<ToFork> inbox = List.copyOf(rig.inbox(serial));
                rig.inbox(serial).clear();
                for (ToFork message : inbox) {
                    if (message instanceof ToFork.MakePlan) {
                        toSay.add(new ToConductor.PlanMade(PackedPlan.of(plan), 1));
                    } else if (message instanceof ToFork.RunLease order) {
                        toSay.addAll(LeaseScript.of(plan, order.lease()));
                    } else if (message instanceof ToFork.GiveUp order) {
                        toSay.addFirst(new ToConductor.UnitsGivenUp(order.lease(), giveUp(order)));
                    } else if (message instanceof ToFork.Present news
                            && news.event() instanceof TestFinished finished) {
                        results.add(String.valueOf(finished.entry().name()));
                    } else if (message instanceof ToFork.Finish && !hasLeft) {
                        hasLeft = true;
                        rig.gone(serial);
                    }
                }
            }

            private List<Integer> giveUp(ToFork.GiveUp order) {
                List<Integer> given = toSay.stream()
                        .filter(ToConductor.UnitStarted.class::isInstance)
                        .map(message -> ((ToConductor.UnitStarted) message).unit())
                        .filter(order.units()::contains)
                        .toList();
                toSay.removeIf(message -> message instanceof ToConductor.UnitStarted started
                                && given.contains(started.unit())
                        || message instanceof ToConductor.UnitEvent news && given.contains(news.unit())
                        || message instanceof ToConductor.UnitFinished finished && given.contains(finished.unit()));
                return given;
            }

            void speak() {
                for (int i = random.nextInt(4); i >= 0 && !toSay.isEmpty(); i--) {
                    rig.say(serial, toSay.remove());
                }
            }
        }
    }
}
