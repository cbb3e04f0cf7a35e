package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.history.History;
import io.github.surefirefine.history.LastRun;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.quarantine.Quarantine;
import io.github.surefirefine.quarantine.QuarantineEntry;
import io.github.surefirefine.quarantine.QuarantineSource;
import io.github.surefirefine.quarantine.TestPattern;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only what failed or did not run last time is run. */
class FailedOnlyTest {

    private static final RunPlan SUITE = new PlanMaker()
            .split("demo.SmallTest", 2)
            .split("demo.LargeTest", 5)
            .whole("demo.WholeTest", 3)
            .plan();

    @Test
    void onlyWhatFailedIsRun() {
        Rig rig = planned(known(Set.of(3, 7)));

        assertThat(ran(rig)).containsExactlyInAnyOrder("demo.LargeTest.m1", "demo.WholeTest");
        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(rig.dispatcher.isSelection()).isTrue();
        assertThat(rig.console())
                .contains("fine: 4 of 10 tests, those that failed or did not run last time; fine.rerun=all runs all");
    }

    @Test
    void whatIsNewIsRunToo() {
        RunPlan before = new PlanMaker().split("demo.SmallTest", 1).plan();
        Rig rig = planned(new LastRun(History.EMPTY.with(observed(before, Set.of()), true), History.EMPTY));

        assertThat(ran(rig)).hasSize(7).doesNotContain("demo.SmallTest.m0");
        assertThat(rig.console()).anyMatch(line -> line.startsWith("fine: 9 of 10 tests, "));
    }

    @Test
    void everythingIsRunIfNothingFailed() {
        Rig rig = planned(known(Set.of()));

        assertThat(ran(rig)).hasSize(8);
        assertThat(rig.dispatcher.isSelection()).isFalse();
        assertThat(rig.console())
                .contains("fine: all tests, because none of them failed or did not run last time (fine.rerun=failed)");
    }

    @Test
    void everythingIsRunIfNothingIsKnown() {
        Rig rig = planned(new LastRun(History.EMPTY, History.EMPTY));

        assertThat(ran(rig)).hasSize(8);
        assertThat(rig.console())
                .contains("fine: all tests, because nothing is known of the last time (fine.rerun=failed)");
    }

    @Test
    void everythingIsRunIfEverythingFailed() {
        Rig rig = planned(known(Set.of(0, 1, 2, 3, 4, 5, 6, 7)));

        assertThat(ran(rig)).hasSize(8);
        assertThat(rig.dispatcher.isSelection()).isFalse();
    }

    @Test
    void aFailureInQuarantineIsNoReasonToRunNothingElse() {
        Rig alone = begun("demo.SmallTest#m0", known(Set.of(0)));
        Rig withAnother = begun("demo.SmallTest#m0", known(Set.of(0, 4)));

        assertThat(ran(alone)).hasSize(8);
        assertThat(ran(withAnother)).containsExactlyInAnyOrder("demo.SmallTest.m0", "demo.LargeTest.m2");
    }

    @Test
    void whatIsLeftIsDividedBetweenMachines() {
        List<String> ran = new ArrayList<>();
        for (int machine = 1; machine <= 3; machine++) {
            Rig rig = planned(known(Set.of(2, 3)), "fine.shard", machine + "/3");
            ran.addAll(ran(rig));
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        assertThat(ran).containsExactlyInAnyOrder("demo.LargeTest.m0", "demo.LargeTest.m1");
    }

    @Test
    void aReplayAndABisectionRunWhatTheyNeed() {
        Rig rig = planned(known(Set.of(3)), "fine.bisect", "demo.SmallTest#m0");

        assertThat(rig.console()).noneMatch(line -> line.contains("fine.rerun"));
    }

    @Test
    void inOneJvm() {
        Rig rig = new Rig(ForkUse.ONE_JVM, "fine.rerun", "failed");
        rig.begin();
        rig.heard(new Event.FailedOnly(known(Set.of(3))));
        rig.planned(SUITE, 1);

        assertThat(ran(rig)).containsExactly("demo.LargeTest.m1");
    }

    private static Rig planned(LastRun last, String... options) {
        List<String> all = new ArrayList<>(List.of("fine.rerun", "failed"));
        all.addAll(List.of(options));
        Rig rig = new Rig(ForkUse.REUSED, all.toArray(String[]::new));
        rig.begin();
        rig.heard(new Event.FailedOnly(last));
        rig.planned(SUITE, 2);
        return rig;
    }

    private static Rig begun(String quarantined, LastRun last) {
        Rig rig = new Rig(ForkUse.REUSED, "fine.rerun", "failed");
        rig.begin();
        LocalDate today = LocalDate.of(2026, 11, 30);
        rig.heard(new Event.QuarantineRead(new QuarantineSource(
                new Quarantine(
                        ".fine-quarantine",
                        today,
                        List.of(new QuarantineEntry(1, new TestPattern(quarantined), today, "S-1", "x"))),
                true,
                Set.of(),
                List.of(),
                0)));
        rig.heard(new Event.FailedOnly(last));
        rig.planned(SUITE, 2);
        return rig;
    }

    /** Runs everything to the end, and returns what ran. */
    private static Set<String> ran(Rig rig) {
        Set<String> ran = new HashSet<>();
        for (int turn = 0; turn < 50; turn++) {
            for (int fork = 1; fork <= 2; fork++) {
                for (ToFork order : rig.orders(fork)) {
                    if (order instanceof ToFork.RunLease run) {
                        for (TestUnit unit : run.lease().units()) {
                            String name = name(unit);
                            ran.add(name);
                            rig.seconds(1);
                            rig.runUnit(
                                    fork,
                                    unit,
                                    Entry.ofTest(unit.uniqueId(), name, "m").withElapsedMillis(1),
                                    Outcome.PASSED);
                        }
                        rig.say(fork, new ToConductor.LeaseFinished(run.lease().id()));
                    }
                }
            }
        }
        return ran;
    }

    private static String name(TestUnit unit) {
        return SUITE.units().stream()
                .filter(each -> each.uniqueId().equals(unit.uniqueId()))
                .findFirst()
                .map(each -> {
                    TestClass testClass = SUITE.classes().get(each.classIndex());
                    return testClass.sets().isEmpty()
                            ? testClass.name()
                            : testClass.name() + ".m" + testClass.units().indexOf(each);
                })
                .orElseThrow();
    }

    private static LastRun known(Set<Integer> failed) {
        return new LastRun(History.EMPTY.with(observed(SUITE, failed), true), History.EMPTY);
    }

    private static Observed observed(RunPlan plan, Set<Integer> failed) {
        List<Observed.OfClass> classes = new ArrayList<>();
        for (TestClass testClass : plan.classes()) {
            Map<Integer, Observed.OfUnit> units = new HashMap<>();
            testClass
                    .units()
                    .forEach(unit ->
                            units.put(unit.index(), new Observed.OfUnit(1_000_000, failed.contains(unit.index()))));
            classes.add(new Observed.OfClass(testClass, OptionalLong.empty(), units));
        }
        return new Observed(classes);
    }
}
