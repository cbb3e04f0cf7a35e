package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.report.EventText;
import io.github.surefirefine.report.StreamCheck;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.Recording.RecordedLease;
import io.github.surefirefine.script.Recording.RecordedTest;
import io.github.surefirefine.shard.ShardPlan;
import io.github.surefirefine.shard.Suite;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole run with forks that say what real ones would, in a random order. Forks come at random, and some of them die.
 */
final class RandomRun {

    private static final int MAX_STEPS = 100_000;

    private final Random random;
    private final ForkUse use;
    private final double deathRate;
    private final double hangRate;
    /** What the forks find. */
    private final RunPlan found;
    /** The part of that which runs. */
    private final RunPlan plan;

    private final Rig rig;
    private final Map<Integer, FakeFork> alive = new TreeMap<>();
    private final List<FakeFork> all = new ArrayList<>();
    private final int[] starts;
    private final int[] losses;
    private final Set<String> timedOut = new HashSet<>();
    private int deaths;
    private int planningDeaths;
    private int earlyDeaths;
    private int extensions;
    private int deathsOfWaitingForks;

    RandomRun(Random random, ForkUse use, double deathRate, double hangRate) {
        this(random, use, deathRate, hangRate, RunRules.DEFAULT, 1);
    }

    /**
     * A run.
     *
     * @param shards how many machines share the tests; this one runs those of any of them
     */
    RandomRun(Random random, ForkUse use, double deathRate, double hangRate, RunRules rules, int shards) {
        this(random, use, deathRate, hangRate, rules, shards, anyPlan(random, rules));
    }

    private RandomRun(
            Random random, ForkUse use, double deathRate, double hangRate, RunRules rules, int shards, RunPlan found) {
        this.hangRate = hangRate;
        this.random = random;
        this.use = use;
        this.deathRate = deathRate;
        this.found = found;
        Shard shard = new Shard(1 + random.nextInt(shards), shards);
        plan = shards == 1 ? found : part(found, shard);
        starts = new int[plan.units().size()];
        losses = new int[plan.units().size()];
        rig = new Rig(
                use,
                "fine.console",
                List.of("auto", "all", "failures").get(random.nextInt(3)),
                "fine.timeout",
                hangRate > 0 ? "5s" : "off",
                "fine.shard",
                shards == 1 ? "" : shard.toString());
        rig.confirmNothing();
        if (rules.seed() != null && random.nextBoolean()) {
            rig.replay(anyRecording());
        }
    }

    /** A run of classes with fixtures, which forks share, and do not enter twice. */
    static RandomRun ofFixtures(Random random, double deathRate, double hangRate) {
        PlanMaker maker = new PlanMaker().with(new ClassTraits(true, true));
        for (int i = random.nextInt(2); i >= 0; i--) {
            maker.random("demo.C" + i, random, 3 + random.nextInt(20));
        }
        RunRules rules = RunRules.DEFAULT;
        return new RandomRun(random, ForkUse.REUSED, deathRate, hangRate, rules, 1, maker.jupiterPlan(rules));
    }

    private static RunPlan anyPlan(Random random, RunRules rules) {
        PlanMaker maker = new PlanMaker();
        for (int i = random.nextInt(6); i >= 0; i--) {
            maker.with(new ClassTraits(random.nextBoolean(), random.nextBoolean()))
                    .random("demo.C" + i, random, 1);
        }
        return random.nextBoolean() ? maker.jupiterPlan(rules) : maker.plan(rules);
    }

    /** The course has any forks, and most of the units, in any order. */
    private Recording anyRecording() {
        List<TestUnit> units = new ArrayList<>(plan.units());
        Collections.shuffle(units, random);
        List<RecordedLease> leases = new ArrayList<>();
        int from = 0;
        while (from < units.size() && (from == 0 || random.nextInt(10) > 0)) {
            int to = Math.min(units.size(), from + 1 + random.nextInt(4));
            List<RecordedTest> tests = units.subList(from, to).stream()
                    .map(unit -> new RecordedTest("demo", "test", unit.uniqueId()))
                    .toList();
            leases.add(new RecordedLease(1 + random.nextInt(6), tests));
            from = to;
        }
        return new Recording("trace.json", leases);
    }

    private static RunPlan part(RunPlan found, Shard shard) {
        ShardPlan shards = ShardPlan.of(found.classes(), Estimates.NONE, shard.count());
        List<TestClass> own = new ArrayList<>();
        int units = 0;
        for (TestClass testClass : found.classes()) {
            Optional<TestClass> part = Suite.part(testClass, unit -> shards.isIn(shard, unit));
            if (part.isPresent()) {
                own.add(part.get().renumbered(own.size(), units));
                units += part.get().units().size();
            }
        }
        return new RunPlan(own, found.rules());
    }

    void runAndCheck() {
        int forkCount = use == ForkUse.ONE_JVM ? 1 : 1 + random.nextInt(6);
        int steps = 0;
        while (!rig.dispatcher.isOver() || !alive.isEmpty()) {
            assertThat(++steps).as("the run ends").isLessThan(MAX_STEPS);
            if (isForkDue(forkCount)) {
                join();
            } else {
                step();
            }
            if (random.nextInt(20) == 0 || isWaitingForTime()) {
                rig.seconds(1);
                rig.tick();
                alive.values().forEach(FakeFork::hear);
            }
        }
        all.forEach(FakeFork::assertLeftInOrder);
        if (use != ForkUse.ONE_UNIT_EACH) {
            assertThat(Arrays.stream(starts).boxed())
                    .as("each unit is begun once")
                    .allMatch(times -> times == 1);
        }
        assertReports();
    }

    /** How often a fork got more of the class that it was in. */
    int extensions() {
        return extensions;
    }

    /** How many forks have died while they waited for more of a class. */
    int deathsOfWaitingForks() {
        return deathsOfWaitingForks;
    }

    private boolean isWaitingForTime() {
        return alive.values().stream().anyMatch(fork -> fork.hanging != null)
                || (plan.rules().seed() != null && alive.values().stream().noneMatch(FakeFork::canAct));
    }

    /** Surefire starts its forks at the same time, or one JVM after the other if each has one class or unit. */
    private boolean isForkDue(int forkCount) {
        if (use.isOfFreshJvms()) {
            boolean wanted = all.size() < rig.dispatcher.jvmsWanted();
            assertThat(wanted || !alive.isEmpty() || rig.dispatcher.isOver())
                    .as("somebody is there, or wanted")
                    .isTrue();
            return wanted && alive.size() < forkCount && (alive.isEmpty() || random.nextBoolean());
        }
        return alive.isEmpty() || (all.size() < forkCount && random.nextInt(10) == 0);
    }

    private void join() {
        FakeFork fork = new FakeFork(all.size() + 1);
        all.add(fork);
        alive.put(fork.serial, fork);
        rig.join(fork.serial);
        alive.values().forEach(FakeFork::hear);
    }

    private void step() {
        List<FakeFork> able = alive.values().stream().filter(FakeFork::canAct).toList();
        if (able.isEmpty() && isWaitingForTime()) {
            return;
        }
        assertThat(able).as("somebody has something to do").isNotEmpty();
        FakeFork fork = able.get(random.nextInt(able.size()));
        FakeFork doomed = List.copyOf(alive.values()).get(random.nextInt(alive.size()));
        if (random.nextDouble() < doomed.deathRate() && doomed.canDie()) {
            doomed.die();
        } else if (fork.hasNotHeardAll()) {
            fork.hearAll();
        } else if (fork.isTold && fork.toSayFirst.isEmpty()) {
            fork.leave();
        } else {
            fork.speak();
        }
        alive.values().forEach(FakeFork::hear);
    }

    /**
     * Each class was presented to its end once, on one lane, with every event of its units, apart from those that
     * Surefire has heard on the lane of a fork that died.
     */
    private void assertReports() {
        Map<String, List<ReportEvent>> streams = new TreeMap<>();
        for (FakeFork fork : all) {
            for (List<ReportEvent> stream : fork.completeStreams()) {
                TestClass testClass = classOf(stream);
                assertThat(streams.keySet()).as("presented to the end once").doesNotContain(testClass.name());
                streams.put(testClass.name(), stream);
            }
        }
        assertThat(streams.keySet()).hasSize(plan.classes().size());
        plan.classes().forEach(testClass -> {
            Map<Integer, List<String>> reported = StreamCheck.eventsByUnit(testClass, streams.get(testClass.name()));
            Map<Integer, List<String>> before = heardBefore(testClass);
            for (TestUnit unit : testClass.units()) {
                List<String> own = reported.get(unit.index());
                List<String> heard = before.get(unit.index());
                if (own == null || heard == null) {
                    assertUnit(unit, own == null ? heard : own);
                } else {
                    assertThat(losses[unit.index()])
                            .as("losses of a unit that is in two")
                            .isPositive();
                    assertThat(own).as("its error").hasSize(1);
                }
            }
        });
    }

    private Map<Integer, List<String>> heardBefore(TestClass testClass) {
        Map<Integer, List<String>> heard = new TreeMap<>();
        for (FakeFork fork : all) {
            if (fork.depth > 0) {
                List<ReportEvent> stream = fork.lane.get(fork.lane.size() - 1);
                if (classOf(stream).equals(testClass)) {
                    StreamCheck.heardByUnit(testClass, stream.subList(0, fork.confirmed))
                            .forEach((unit, events) -> assertThat(heard.put(unit, events))
                                    .as("counted before")
                                    .isNull());
                }
            }
        }
        return heard;
    }

    private void assertUnit(TestUnit unit, List<String> reported) {
        List<String> all = LeaseScript.events(plan, unit).stream()
                .map(this::ifTimedOut)
                .map(EventText::of)
                .toList();
        if (losses[unit.index()] == 0) {
            assertThat(reported).isEqualTo(all);
            return;
        }
        int error = reported.size() - 1;
        while (!reported.get(error).matches("(?s).* (ERROR|CRASHED)")) {
            error--;
        }
        assertThat(reported.subList(0, error))
                .as("what happened before the fork died, or left the test behind")
                .allMatch(text -> all.contains(text) || text.startsWith("begin demo."));
        assertThat(reported.subList(error + 1, reported.size())).allMatch(text -> text.startsWith("end "));
    }

    private ReportEvent ifTimedOut(ReportEvent event) {
        return event instanceof TestFinished finished
                        && timedOut.contains(finished.entry().uniqueId())
                ? new TestFinished(Outcome.ERROR, finished.entry())
                : event;
    }

    private TestClass classOf(List<ReportEvent> stream) {
        String source = ((SetStarting) stream.get(0)).entry().source();
        return plan.classes().stream()
                .filter(each -> each.name().equals(source)
                        || each.sets().stream().anyMatch(set -> set.uniqueId().equals(source))
                        || each.units().stream().anyMatch(unit -> source.equals(LeaseScript.nameOf(unit) + ".set")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLease(ToFork message) {
        return message instanceof ToFork.RunLease || message instanceof ToFork.RunPlanned;
    }

    /** Does what the real fork agent does. */
    private final class FakeFork {

        private final int serial;
        private final Deque<ToConductor> toSay = new ArrayDeque<>();
        private final List<List<ReportEvent>> lane = new ArrayList<>();
        private final List<Integer> begun = new ArrayList<>();
        private @Nullable Lease lease;

        /** Units of the lease that the fork runs or has run, in that order. */
        private final List<TestUnit> held = new ArrayList<>();

        private boolean isWaiting;
        private boolean isLeaving;
        private int depth;

        /** Events of the class on the lane that Surefire has heard for certain. */
        private int confirmed;

        private int leases;
        private final Set<Integer> classes = new HashSet<>();
        private boolean isTold;
        private boolean isClassToBeConfirmed;
        private final Deque<ToConductor.SetOpened> openSets = new ArrayDeque<>();
        private final Deque<ToConductor> toSayFirst = new ArrayDeque<>();
        private @Nullable TestRef running;
        private @Nullable TestRef hanging;
        private boolean reacts;

        FakeFork(int serial) {
            this.serial = serial;
        }

        /** Some of the messages, if forks may die before they have read the rest. */
        void hear() {
            List<ToFork> inbox = rig.inbox(serial);
            hear(deathRate > 0 ? random.nextInt(inbox.size() + 1) : inbox.size());
        }

        void hearAll() {
            hear(rig.inbox(serial).size());
        }

        boolean hasNotHeardAll() {
            return !rig.inbox(serial).isEmpty();
        }

        private void hear(int count) {
            List<ToFork> heard = rig.inbox(serial).subList(0, count);
            for (ToFork message : List.copyOf(heard)) {
                assertThat(isTold)
                        .as("nothing follows the end, so not %s", message)
                        .isFalse();
                if (message instanceof ToFork.MakePlan order) {
                    makePlan(order.slice());
                } else if (message instanceof ToFork.RunLease order) {
                    run(order.lease());
                } else if (message instanceof ToFork.RunPlanned order) {
                    run(order.lease());
                } else if (message instanceof ToFork.GiveUp order) {
                    toSayFirst.add(new ToConductor.UnitsGivenUp(order.lease(), giveUp(order)));
                } else if (message instanceof ToFork.LeaseExtended more) {
                    extend(more);
                } else if (message instanceof ToFork.StopTest order) {
                    stop(order.test());
                } else if (message instanceof ToFork.LeaveBehind order) {
                    leaveBehind(order.test());
                } else if (message instanceof ToFork.Present news) {
                    present(news.event());
                } else if (message instanceof ToFork.Confirm) {
                    toSayFirst.add(new ToConductor.Confirmed());
                    confirmed = depth == 0 ? 0 : lane.get(lane.size() - 1).size();
                    // The end of a class that is one unit is known when the unit has ended.
                    isClassToBeConfirmed &= alive.values().stream().anyMatch(FakeFork::isEndingUnit);
                } else if (message instanceof ToFork.Finish || message instanceof ToFork.Abort) {
                    isTold = true;
                }
            }
            heard.clear();
        }

        boolean canAct() {
            boolean isBusy = !toSay.isEmpty() && hanging == null && !isWaiting;
            return isTold || hasNotHeardAll() || isBusy || !toSayFirst.isEmpty();
        }

        /** The dump is sent before anything else. */
        private void stop(TestRef test) {
            if (test.equals(running)) {
                timedOut.add(test.id());
                toSayFirst.add(new ToConductor.TestStuck(test, new ThreadsAtExpiry("", "", "")));
                hanging = reacts ? null : hanging;
            }
        }

        private void leaveBehind(TestRef test) {
            if (test.equals(running) && lease != null) {
                toSay.clear();
                openSets.forEach(set -> toSay.add(
                        new ToConductor.SetClosed(set.uniqueId(), set.entry().withElapsedMillis(1))));
                openSets.clear();
                toSay.add(new ToConductor.LeaseAbandoned(lease.id(), test));
                begun.forEach(unit -> losses[unit]++);
                begun.clear();
                running = null;
                hanging = null;
                lease = null;
            }
        }

        private void makePlan(int slice) {
            List<TestClass> classes = found.classes();
            // Two only: what comes out of order is numbered in that order.
            int cut = classes.size() / 2;
            List<TestClass> some = switch (slice) {
                case ToFork.MakePlan.ALL -> classes;
                case 0 -> classes.subList(0, cut);
                default -> classes.subList(cut, classes.size());
            };
            toSay.add(new ToConductor.PlanMade(
                    PackedPlan.of(new RunPlan(some, plan.rules())), slice == ToFork.MakePlan.ALL ? 1 : 2));
        }

        private boolean isPlanning() {
            return toSay.stream().anyMatch(message -> message instanceof ToConductor.PlanMade)
                    || rig.inbox(serial).stream().anyMatch(ToFork.MakePlan.class::isInstance);
        }

        /**
         * Not while some unit is between its last event and its end, which follow each other at once; nor before the
         * fork has confirmed what has arrived.
         */
        boolean canDie() {
            return !isClassToBeConfirmed
                    && !toSayFirst.contains(new ToConductor.Confirmed())
                    && use != ForkUse.ONE_JVM
                    && deaths < 5
                    && (planningDeaths == 0 || !isPlanning())
                    && (earlyDeaths == 0 || !isBeforeBegin())
                    && alive.values().stream().noneMatch(FakeFork::isEndingUnit);
        }

        private boolean isEndingUnit() {
            return toSay.peek() instanceof ToConductor.UnitFinished;
        }

        /** If two forks die before they can begin a class, that costs one test that was not begun. */
        private boolean isBeforeBegin() {
            return rig.inbox(serial).stream().anyMatch(RandomRun::isLease)
                    || (lease != null
                            && held.stream()
                                    .allMatch(unit -> toSay.contains(new ToConductor.UnitStarted(unit.index()))));
        }

        void speak() {
            if (!toSayFirst.isEmpty()) {
                rig.say(serial, toSayFirst.remove());
                return;
            }
            if (isLastToBegin() && !claimable().isEmpty()) {
                isWaiting = true;
                rig.say(serial, new ToConductor.ClaimUnits(lease.id(), claimable()));
                return;
            }
            if (running != null && isEndOf(running) && random.nextDouble() < hangRate) {
                hanging = running;
                reacts = random.nextBoolean();
                return;
            }
            ToConductor message = toSay.remove();
            rig.seconds(random.nextDouble());
            follow(message);
            if (message instanceof ToConductor.UnitStarted started) {
                starts[started.unit()]++;
                begun.add(started.unit());
            } else if (message instanceof ToConductor.UnitFinished finished) {
                begun.remove((Integer) finished.unit());
            }
            rig.say(serial, message);
        }

        /** The fork has run everything that it holds, and is about to leave the container of the last test. */
        private boolean isLastToBegin() {
            return lease != null
                    && lease.extensible()
                    && !isLeaving
                    && (toSay.peek() instanceof ToConductor.SetClosed
                            || toSay.peek() instanceof ToConductor.LeaseFinished)
                    && toSay.stream().noneMatch(ToConductor.UnitStarted.class::isInstance);
        }

        /** What comes after the last test in the same container. */
        private List<Integer> claimable() {
            TestUnit last = held.get(held.size() - 1);
            return lease.units().stream()
                    .skip(lease.units().indexOf(last) + 1L)
                    .filter(unit -> !held.contains(unit) && container(unit).equals(container(last)))
                    .map(TestUnit::index)
                    .toList();
        }

        private static String container(TestUnit unit) {
            return unit.uniqueId().substring(0, unit.uniqueId().lastIndexOf('/'));
        }

        private void extend(ToFork.LeaseExtended order) {
            assertThat(isWaiting).as("nobody gets more without asking").isTrue();
            isWaiting = false;
            isLeaving = order.units().isEmpty();
            extensions += isLeaving ? 0 : 1;
            List<TestUnit> more = lease.units().stream()
                    .filter(unit -> order.units().contains(unit.index()))
                    .toList();
            assertThat(more).extracting(TestUnit::index).containsExactlyInAnyOrderElementsOf(order.units());
            hold(Stream.concat(held.stream(), more.stream()).toList());
        }

        /** From now on, the fork runs these units, the first of which it may have run. */
        private void hold(List<TestUnit> units) {
            List<ToConductor> afterLease = toSay.stream()
                    .filter(ToConductor.PlanMade.class::isInstance)
                    .toList();
            int said = script().size() - (toSay.size() - afterLease.size());
            held.clear();
            held.addAll(units);
            toSay.clear();
            script().stream().skip(said).forEach(toSay::add);
            toSay.addAll(afterLease);
        }

        private List<ToConductor> script() {
            return LeaseScript.of(plan, new Lease(lease.id(), held));
        }

        private boolean isEndOf(TestRef test) {
            return toSay.peek() instanceof ToConductor.UnitEvent said
                    && said.event() instanceof TestFinished finished
                    && TestRef.of(said.unit(), finished.entry()).equals(test);
        }

        private void follow(ToConductor message) {
            if (message instanceof ToConductor.SetOpened opened) {
                openSets.push(opened);
            } else if (message instanceof ToConductor.SetClosed closed) {
                openSets.removeIf(set -> set.uniqueId().equals(closed.uniqueId()));
            } else if (message instanceof ToConductor.UnitEvent said && said.event() instanceof TestStarting starting) {
                running = TestRef.of(said.unit(), starting.entry());
            } else if (message instanceof ToConductor.UnitEvent said && said.event() instanceof TestFinished) {
                running = null;
            }
        }

        void leave() {
            alive.remove(serial);
            rig.gone(serial);
        }

        /** A claim is answered after few steps, so a fork that waits is in a hurry. */
        double deathRate() {
            return isWaiting ? 10 * deathRate : deathRate;
        }

        void die() {
            deaths++;
            planningDeaths += isPlanning() ? 1 : 0;
            earlyDeaths += isBeforeBegin() ? 1 : 0;
            deathsOfWaitingForks += isWaiting ? 1 : 0;
            begun.forEach(unit -> losses[unit]++);
            rig.inbox(serial).clear();
            toSay.clear();
            leave();
        }

        void assertLeftInOrder() {
            assertThat(rig.inbox(serial)).as("no message after the end").isEmpty();
            if (isTold) {
                assertThat(toSay).as("told to leave while it had work").isEmpty();
                assertThat(depth)
                        .as("told to leave while a class was open on its lane")
                        .isZero();
            }
            if (use == ForkUse.ONE_UNIT_EACH) {
                assertThat(leases).isLessThanOrEqualTo(1);
            }
        }

        List<List<ReportEvent>> completeStreams() {
            return depth == 0 ? lane : lane.subList(0, lane.size() - 1);
        }

        private void run(Lease granted) {
            leases++;
            lease = granted;
            isLeaving = false;
            held.clear();
            held.addAll(granted.held());
            if (use == ForkUse.ONE_UNIT_EACH) {
                assertThat(granted.units()).hasSize(1);
            }
            granted.units().forEach(unit -> classes.add(unit.classIndex()));
            if (use.isByClass()) {
                assertThat(classes).as("what a JVM is for").hasSize(1);
            }
            toSay.addAll(script());
        }

        /** Some of what was requested; the next unit to begin is not among it, because its set may have been opened. */
        private List<Integer> giveUp(ToFork.GiveUp order) {
            if (lease == null || lease.id() != order.lease()) {
                return List.of();
            }
            List<Integer> unbegun = toSay.stream()
                    .filter(ToConductor.UnitStarted.class::isInstance)
                    .map(message -> ((ToConductor.UnitStarted) message).unit())
                    .toList();
            List<Integer> given = unbegun.stream()
                    .skip(1)
                    .filter(unit -> order.units().contains(unit) && random.nextInt(4) > 0)
                    .toList();
            hold(held.stream().filter(unit -> !given.contains(unit.index())).toList());
            return given;
        }

        private void present(ReportEvent event) {
            if (depth == 0) {
                assertThat(event).as("a lane begins with a set").isInstanceOf(SetStarting.class);
                lane.add(new ArrayList<>());
                confirmed = 0;
            }
            lane.get(lane.size() - 1).add(event);
            depth += event instanceof SetStarting ? 1 : event instanceof SetCompleted ? -1 : 0;
            isClassToBeConfirmed |= depth == 0;
        }
    }
}
