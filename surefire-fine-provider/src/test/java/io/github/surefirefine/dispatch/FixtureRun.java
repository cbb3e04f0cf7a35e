package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.plan.UniqueIds;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of one class, with nested ones, whose tests and fixtures fail at random, in forks that reach them in a random
 * order. The model of Surefire's results follows Surefire 3.6.
 */
final class FixtureRun {

    private static final int MAX_STEPS = 10_000;
    private static final String CLASS = "demo.C";
    /** Only Jupiter lets forks get more of a class that they are in. */
    private final String top;

    private final List<String> containers;

    private final Random random;
    private final double beforeRate;
    private final double afterRate;
    private final double testRate;
    private final int reruns;
    private final RunPlan plan;
    private final Rig rig = new Rig(ForkUse.REUSED);
    private final List<FakeFork> forks = new ArrayList<>();

    /** How often the test of a unit has passed, by the unique id of the unit. */
    private final Map<String, Integer> passes = new HashMap<>();

    /** What forks have said of containers, one for each run, container and phase. */
    private final Set<String> saidFailures = new HashSet<>();

    private final List<Told> told = new ArrayList<>();

    /** Something that Surefire was told, and in which run of the class. */
    private record Told(int rerun, TestFinished result) {

        boolean isOf(String id) {
            return id.equals(result.entry().uniqueId());
        }

        boolean isNamed(String name) {
            return result.entry().containerId() != null
                    && name.equals(result.entry().name());
        }
    }

    FixtureRun(Random random, int forkCount, int reruns) {
        this.random = random;
        this.reruns = reruns;
        top = (random.nextBoolean() ? "[engine:junit-jupiter]" : "[engine:e]") + "/[class:" + CLASS + "]";
        containers = List.of(top, top + "/[nested:A]", top + "/[nested:A]/[nested:I]", top + "/[nested:B]");
        beforeRate = anyRate();
        afterRate = anyRate();
        testRate = anyRate();
        List<TestUnit> units = new ArrayList<>();
        for (String container : containers) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                units.add(new TestUnit(units.size(), 0, 0, container + "/[method:m" + units.size() + "()]", 1));
            }
        }
        ClassTraits traits = new ClassTraits(random.nextBoolean(), random.nextBoolean());
        TestSet set = new TestSet(top, TestSet.NONE, false);
        plan = new RunPlan(
                List.of(new TestClass(0, CLASS, List.of(set), units, traits, 0)),
                new RunRules(ClassOrder.LONGEST_FIRST, reruns, 0, true));
        for (int serial = 1; serial <= forkCount; serial++) {
            forks.add(new FakeFork(serial));
        }
    }

    private double anyRate() {
        return List.of(0.0, 0.2, 0.5, 1.0).get(random.nextInt(4));
    }

    void runAndCheck() {
        forks.forEach(fork -> rig.join(fork.serial));
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        int steps = 0;
        forks.forEach(FakeFork::hear);
        while (!rig.dispatcher.isOver()) {
            assertThat(++steps).as("the run ends").isLessThan(MAX_STEPS);
            List<FakeFork> able = forks.stream().filter(FakeFork::canAct).toList();
            assertThat(able).as("somebody has something to do").isNotEmpty();
            able.get(random.nextInt(able.size())).step();
            rig.seconds(random.nextDouble());
            forks.forEach(FakeFork::hear);
        }
        assertThat(passes.values()).as("what has passed is not run again").allMatch(times -> times == 1);
        assertEveryFailureIsReportedOnce();
        for (TestUnit unit : plan.units()) {
            assertUnit(unit);
        }
    }

    private void assertEveryFailureIsReportedOnce() {
        List<String> reported = told.stream()
                .filter(each -> each.result.entry().containerId() != null)
                .map(each -> each.rerun + " " + each.result.entry().message())
                .toList();
        assertThat(reported).containsExactlyInAnyOrderElementsOf(saidFailures);
    }

    private void assertUnit(TestUnit unit) {
        List<Told> results =
                told.stream().filter(each -> each.isOf(unit.uniqueId())).toList();
        boolean hasPassed = results.stream().anyMatch(each -> each.result.outcome() == Outcome.PASSED);
        assertThat(hasPassed).as("what has passed is reported").isEqualTo(passes.containsKey(unit.uniqueId()));
        if (hasPassed) {
            return;
        }
        boolean hadEveryTry = results.stream().anyMatch(each -> each.rerun == reruns)
                || failuresAround(unit).anyMatch(each -> each.rerun == reruns || each.isNamed("executionError"));
        assertThat(hadEveryTry).as("tries of %s in %s", unit.uniqueId(), told).isTrue();
        if (results.isEmpty() && isSharedWithAPass(unit)) {
            assertThat(isGreen())
                    .as("%s was not run: %s", unit.uniqueId(), told)
                    .isFalse();
        }
    }

    private Stream<Told> failuresAround(TestUnit unit) {
        return told.stream()
                .filter(each -> each.result.entry().containerId() != null)
                .filter(each ->
                        UniqueIds.isWithin(unit.uniqueId(), each.result.entry().containerId()));
    }

    /**
     * Whether something has passed in a container that failed around the unit, which one fork alone could not have
     * done.
     */
    private boolean isSharedWithAPass(TestUnit unit) {
        return failuresAround(unit)
                .anyMatch(each -> passes.keySet().stream()
                        .anyMatch(
                                id -> UniqueIds.isWithin(id, each.result.entry().containerId())));
    }

    private boolean isGreen() {
        boolean anyPass = !passes.isEmpty();
        boolean testsAreGreen = told.stream()
                .filter(each -> each.result.entry().containerId() == null)
                .allMatch(each -> passes.containsKey(each.result.entry().uniqueId()));
        boolean containersAreGreen = told.stream()
                .filter(each -> each.result.entry().containerId() != null)
                .allMatch(each -> each.isNamed("initializationError") && anyPass && reruns > 0);
        return testsAreGreen && containersAreGreen;
    }

    private boolean chance(double rate) {
        return random.nextDouble() < rate;
    }

    /** Does what a fork does with such a class. */
    private final class FakeFork {

        private final int serial;
        private final Deque<ToConductor> toSay = new ArrayDeque<>();
        private final List<TestUnit> unbegun = new ArrayList<>();
        private final List<TestUnit> passedOver = new ArrayList<>();

        /** Units of the lease that other forks hold and JUnit has not passed over. */
        private final List<TestUnit> elsewhere = new ArrayList<>();

        private boolean isLeaving;
        private boolean isAsking;
        private final Deque<String> inside = new ArrayDeque<>();
        private final Set<String> failed = new HashSet<>();
        private @Nullable Lease lease;
        private int rerun;

        FakeFork(int serial) {
            this.serial = serial;
        }

        boolean canAct() {
            return (lease != null && !isAsking) || !toSay.isEmpty();
        }

        void hear() {
            List<ToFork> inbox = List.copyOf(rig.inbox(serial));
            rig.inbox(serial).clear();
            for (ToFork message : inbox) {
                if (message instanceof ToFork.RunLease order) {
                    begin(order.lease());
                } else if (message instanceof ToFork.RunPlanned order) {
                    begin(order.lease());
                } else if (message instanceof ToFork.GiveUp order) {
                    giveUp(order);
                } else if (message instanceof ToFork.LeaseExtended more) {
                    extend(more.units());
                } else if (message instanceof ToFork.Present news && news.event() instanceof TestFinished result) {
                    told.add(new Told(news.rerun(), result));
                }
            }
        }

        private void begin(Lease granted) {
            lease = granted;
            unbegun.addAll(granted.held());
            elsewhere.clear();
            elsewhere.addAll(granted.units());
            elsewhere.removeAll(unbegun);
            isLeaving = !granted.extensible();
            rerun = rerunOf(granted);
            failed.clear();
            toSay.add(new ToConductor.SetOpened(top, Entry.ofSet(CLASS)));
        }

        /** Reruns of a class are numbered consecutively. */
        private int rerunOf(Lease granted) {
            return granted.units().get(0).classIndex();
        }

        private void giveUp(ToFork.GiveUp order) {
            List<Integer> given = new ArrayList<>();
            if (lease != null && lease.id() == order.lease()) {
                unbegun.stream()
                        .map(TestUnit::index)
                        .filter(order.units()::contains)
                        .filter(unit -> random.nextInt(4) > 0)
                        .forEach(given::add);
                unbegun.removeIf(unit -> given.contains(unit.index()) && elsewhere.add(unit));
            }
            toSay.addFirst(new ToConductor.UnitsGivenUp(order.lease(), given));
        }

        private void extend(List<Integer> more) {
            assertThat(isAsking).as("nobody gets more without asking").isTrue();
            isAsking = false;
            isLeaving = more.isEmpty();
            elsewhere.removeIf(unit -> more.contains(unit.index()) && unbegun.add(unit));
        }

        /** What JUnit can still reach in the container that it is in. */
        private List<Integer> claimable() {
            return elsewhere.stream()
                    .filter(unit -> containerOf(unit).equals(inside.peek()))
                    .map(TestUnit::index)
                    .toList();
        }

        private static String containerOf(TestUnit unit) {
            return unit.uniqueId().substring(0, unit.uniqueId().lastIndexOf('/'));
        }

        void step() {
            if (toSay.isEmpty()) {
                goOn();
            }
            if (!toSay.isEmpty()) {
                ToConductor message = toSay.remove();
                if (message instanceof ToConductor.LeaseFinished) {
                    lease = null;
                }
                rig.say(serial, message);
            }
        }

        private void goOn() {
            if (unbegun.isEmpty() && !isLeaving && !claimable().isEmpty()) {
                isAsking = true;
                toSay.add(new ToConductor.ClaimUnits(lease.id(), claimable()));
                return;
            }
            if (unbegun.isEmpty()) {
                leaveTo("");
                toSay.add(new ToConductor.SetClosed(top, Entry.ofSet(CLASS)));
                passedOver.forEach(unit -> toSay.add(new ToConductor.UnitFinished(unit.index())));
                passedOver.clear();
                toSay.add(new ToConductor.LeaseFinished(lease.id()));
                return;
            }
            TestUnit unit = unbegun.remove(0);
            leaveTo(unit.uniqueId());
            for (String container : containers) {
                if (UniqueIds.isWithin(unit.uniqueId(), container) && !inside.contains(container)) {
                    if (isUnderFailed(container)) {
                        passedOver.add(unit);
                        return;
                    }
                    enter(container);
                    if (failed.contains(container)) {
                        passedOver.add(unit);
                        return;
                    }
                }
            }
            run(unit);
        }

        private boolean isUnderFailed(String container) {
            return failed.stream().anyMatch(each -> UniqueIds.isWithin(container, each));
        }

        private void enter(String container) {
            if (chance(beforeRate)) {
                failed.add(container);
                fail(container, FailurePhase.BEFORE_TESTS);
            } else {
                inside.push(container);
            }
        }

        private void leaveTo(String id) {
            while (!inside.isEmpty() && !UniqueIds.isWithin(id, inside.peek())) {
                String container = inside.pop();
                if (chance(afterRate)) {
                    fail(container, FailurePhase.AFTER_TESTS);
                }
            }
        }

        private void fail(String container, FailurePhase phase) {
            String what = phase + " of " + container;
            saidFailures.add(rerun + " " + what);
            Entry entry = Entry.ofContainer(container, CLASS)
                    .withName("initializationError")
                    .withElapsedMillis(1)
                    .withFailure(Entries.failure(what));
            toSay.add(new ToConductor.SetFailed(
                    new ContainerFailure(top, container, phase, new TestFinished(Outcome.ERROR, entry))));
        }

        private void run(TestUnit unit) {
            String id = unit.uniqueId();
            Outcome outcome = chance(testRate) ? Outcome.FAILED : Outcome.PASSED;
            if (outcome == Outcome.PASSED) {
                passes.merge(id, 1, Integer::sum);
            }
            Entry entry = Entry.ofTest(id, CLASS, "m").withElapsedMillis(3);
            toSay.add(new ToConductor.UnitStarted(unit.index()));
            toSay.add(new ToConductor.UnitEvent(unit.index(), new TestStarting(entry)));
            toSay.add(new ToConductor.UnitEvent(
                    unit.index(),
                    new TestFinished(
                            outcome, outcome == Outcome.PASSED ? entry : entry.withFailure(Entries.failure("no")))));
            toSay.add(new ToConductor.UnitFinished(unit.index()));
        }
    }
}
