package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.ForksLine;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Failed tests are tried again after the run, in forks of their own. */
class ReproductionTest {

    private static final ForkLaunch LAUNCH = new ForkLaunch(List.of("java"), "/", List.of());

    /** By the name of a test and those that ran before it in the same fork. */
    private BiPredicate<String, List<String>> fails = (name, before) -> false;

    private final List<List<String>> trials = new ArrayList<>();
    private int trialForks = 100;

    @Test
    void nothingIsTriedUnlessTheUserWantsIt() {
        Rig rig = new Rig(ForkUse.ONE_JVM);
        fails = (name, before) -> true;

        runAll(rig, new PlanMaker().split("demo.C", 2).plan());

        assertThat(trials).isEmpty();
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void nothingIsTriedWhereNothingHasFailed() {
        Rig rig = diagnosing();

        runAll(rig, new PlanMaker().split("demo.C", 2).plan());

        assertThat(trials).isEmpty();
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void aTestThatFailsByItself() {
        Rig rig = diagnosing();
        fails = (name, before) -> name.equals("m1");

        runAll(rig, new PlanMaker().split("demo.C", 3).plan());

        assertThat(trials).containsExactly(List.of("m1"), List.of("m1"), List.of("m1"), List.of("m0", "m1"));
        assertThat(rig.console()).contains("fine: 1 failed test is tried again, in forks of their own");
        assertThat(rig.console()).last().isEqualTo("fine: demo.C.m1 fails alone");
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void aTestThatIsSpoiltByWhatRanBeforeItInItsFork() {
        Rig rig = diagnosing();
        fails = (name, before) -> name.equals("m3") && before.contains("m1");

        runAll(rig, new PlanMaker().split("demo.C", 5).plan());

        assertThat(rig.console()).last().isEqualTo("fine: demo.C.m3 passes alone, fails after demo.C.m1");
    }

    @Test
    void asManyTestsAreTriedAsTheUserWants() {
        Rig rig = new Rig(ForkUse.ONE_JVM, "fine.diagnose", "on", "fine.diagnose.max", "1");
        fails = (name, before) -> true;

        runAll(rig, new PlanMaker().split("demo.C", 3).plan());

        assertThat(rig.console())
                .contains("fine: 2 failed tests are not tried again; fine.diagnose.max limits how many are")
                .filteredOn(line -> line.endsWith("fails alone"))
                .hasSize(1);
    }

    /** The run is done, so its results have been presented: they stay as they are. */
    @Test
    void itIsNotSaidOfTheTrialsWhatIsSaidOfTheRun() {
        Rig rig = diagnosing();
        fails = (name, before) -> name.equals("m0");

        runAll(rig, new PlanMaker().split("demo.C", 1).plan());

        assertThat(rig.console()).filteredOn(line -> line.startsWith("FAIL")).hasSize(1);
        assertThat(rig.presented(1)).hasSize(3);
    }

    @Test
    void noAdviceIsRepeatedAfterATrial() {
        Rig rig = diagnosing();
        fails = (name, before) -> name.equals("m1");
        rig.forksLimited(new Event.DebuggerNeedsOneFork());

        runAll(rig, new PlanMaker().split("demo.C", 3).plan());

        assertThat(rig.console()).containsOnlyOnce(ForksLine.DEBUGGED);
    }

    @Test
    void aTestThatEndsItsJvmHasFailedInTheTrial() {
        Rig rig = begun(diagnosing(), new PlanMaker().split("demo.C", 2).plan(), name -> name.equals("m1"));

        for (Action action = tryOf(rig); action != null; action = tryOf(rig)) {
            int fork = join(rig);
            Lease lease = rig.lease(fork);
            rig.say(fork, new ToConductor.UnitStarted(last(lease).index()));
            rig.gone(fork);
        }

        assertThat(rig.console()).last().isEqualTo("fine: demo.C.m1 fails alone");
    }

    @Test
    void nothingIsKnownWhereNoForkCanBeStarted() {
        Rig rig = begun(diagnosing(), new PlanMaker().split("demo.C", 1).plan(), name -> true);

        while (tryOf(rig) != null) {
            rig.trialFailed(1);
        }

        assertThat(rig.console()).last().asString().startsWith("fine: demo.C.m0 could not be tried again");
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void aTrialThatTakesTooLongIsEnded() {
        Rig rig = begun(diagnosing(), new PlanMaker().split("demo.C", 1).plan(), name -> true);
        tryOf(rig);
        int fork = join(rig);
        rig.say(fork, new ToConductor.UnitStarted(0));
        rig.seconds(1000);

        rig.tick();

        assertThat(rig.asked()).containsExactly(new Action.EndTrial(1000 + fork));
    }

    @Test
    void withoutReusedForksItIsSaidThatItIsImpossible() {
        Rig rig = new Rig(ForkUse.ONE_JVM, "fine.diagnose", "on");
        fails = (name, before) -> true;
        rig.join(1);
        rig.orders(1);
        rig.say(
                1,
                new ToConductor.PlanMade(
                        PackedPlan.of(new PlanMaker().split("demo.C", 1).plan()), 1));

        run(rig, 1, new ArrayList<>());

        assertThat(rig.console()).last().asString().startsWith("fine: failed tests cannot be tried again");
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    private static Rig diagnosing() {
        return new Rig(ForkUse.ONE_JVM, "fine.diagnose", "on");
    }

    private void runAll(Rig rig, RunPlan plan) {
        plan(rig, plan);
        run(rig, 1, new ArrayList<>());
        List<Action> asked = rig.asked();
        while (!rig.dispatcher.isOver()) {
            assertThat(asked).hasOnlyElementsOfType(Action.Try.class).hasSize(1);
            int fork = join(rig);
            List<String> before = new ArrayList<>();
            while (!rig.inbox(fork).contains(new ToFork.Finish())) {
                run(rig, fork, before);
            }
            trials.add(before);
            rig.gone(fork);
            asked = rig.asked();
        }
    }

    private Rig begun(Rig rig, RunPlan plan, Predicate<String> failsInRun) {
        fails = (name, before) -> failsInRun.test(name);
        plan(rig, plan);
        run(rig, 1, new ArrayList<>());
        return rig;
    }

    private static void plan(Rig rig, RunPlan plan) {
        rig.join(1);
        rig.orders(1);
        rig.say(1, new ToConductor.Launched(LAUNCH));
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        rig.asked();
    }

    private static Action tryOf(Rig rig) {
        return rig.asked().stream()
                .filter(Action.Try.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    private int join(Rig rig) {
        rig.joinForTrial(1, ++trialForks);
        return trialForks;
    }

    private static TestUnit last(Lease lease) {
        return lease.units().get(lease.units().size() - 1);
    }

    /** Runs the lease that the fork has, and notes what it has run. */
    private void run(Rig rig, int fork, List<String> before) {
        Lease lease = rig.lease(fork);
        String set = lease.units().get(0).uniqueId().replaceFirst("/\\[method.*", "");
        rig.say(fork, new ToConductor.SetOpened(set, Entry.ofSet("demo.C")));
        for (TestUnit unit : lease.units()) {
            String name = unit.uniqueId().replaceAll(".*method:|\\(\\)]", "");
            Entry entry = Entry.ofTest(unit.uniqueId(), "demo.C", name).withElapsedMillis(3);
            rig.runUnit(fork, unit, entry, fails.test(name, before) ? Outcome.FAILED : Outcome.PASSED);
            before.add(name);
        }
        rig.say(fork, new ToConductor.SetClosed(set, Entry.ofSet("demo.C")));
        rig.say(fork, new ToConductor.LeaseFinished(lease.id()));
    }
}
