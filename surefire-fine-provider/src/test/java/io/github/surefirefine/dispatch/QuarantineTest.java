package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.UnitEnding;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.quarantine.Quarantine;
import io.github.surefirefine.quarantine.QuarantineEntry;
import io.github.surefirefine.quarantine.QuarantineFormatException;
import io.github.surefirefine.quarantine.QuarantineSource;
import io.github.surefirefine.quarantine.QuarantineText;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What fails in quarantine, and what passes only on a rerun. */
class QuarantineTest {

    private static final String SET = "[engine:e]/[class:demo.C]";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private Rig rig = new Rig(ForkUse.REUSED);

    @Test
    void isReportedAsSkippedWithItsFailure() {
        planned(0, "demo.C#m0 | 2026-12-31 | S-1 | slow clock");
        runAll(Outcome.FAILED, Outcome.PASSED);

        TestFinished result = results().get(0);
        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.entry().message()).isEqualTo("quarantined until 2026-12-31 (S-1: slow clock): no");
        assertThat(result.entry().failure()).isNotNull();
        assertThat(rig.console())
                .contains("fine: 1 failure in quarantine, reported as skipped: demo.C.m0 (until 2026-12-31, S-1)")
                .anyMatch(
                        line -> line.startsWith("SKIP    [ 0.003 s] (1/2) #1 demo.C.m0 (quarantined until 2026-12-31"));
        assertThat(rig.wasAborted()).isFalse();
    }

    @Test
    void isNotRunAgain() {
        planned(2, "demo.C#m0 | 2026-12-31 | S-1 | slow clock");
        runAll(Outcome.FAILED, Outcome.PASSED);

        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(results()).extracting(TestFinished::outcome).containsExactly(Outcome.QUARANTINED, Outcome.PASSED);
    }

    @Test
    void failsTheBuildAgainAfterTheDate() {
        planned(0, "demo.C#m0 | 2026-11-29 | S-1 | slow clock");
        runAll(Outcome.FAILED, Outcome.PASSED);

        assertThat(results()).extracting(TestFinished::outcome).containsExactly(Outcome.FAILED, Outcome.PASSED);
        assertThat(rig.console())
                .anyMatch(line -> line.startsWith("fine: .fine-quarantine: demo.C#m0 (line 1, S-1) expired on"))
                .noneMatch(line -> line.contains("in quarantine, reported"));
    }

    @Test
    void aClassThatFailsAsAWholeNeedsALineForTheClass() {
        planned(2, "demo.C#* | 2026-12-31 | S-1 | x");
        failBeforeTests();
        assertThat(results().get(0).outcome()).isEqualTo(Outcome.ERROR);

        rig = new Rig(ForkUse.REUSED);
        planned(2, "demo.C | 2026-12-31 | S-1 | x");
        failBeforeTests();
        assertThat(results()).extracting(TestFinished::outcome).containsExactly(Outcome.QUARANTINED);
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void doesNotSkipTheRest() {
        rig.begin();
        read(source("demo.C#m0 | 2026-12-31 | S-1 | x"));
        rig.planned(
                new PlanMaker().split("demo.C", 2).plan(new RunRules(ClassOrder.LONGEST_FIRST, 0, 1, false, null)), 1);
        runAll(Outcome.FAILED, Outcome.PASSED);

        assertThat(results()).extracting(TestFinished::outcome).containsExactly(Outcome.QUARANTINED, Outcome.PASSED);
    }

    @Test
    void isRemembered() {
        planned(0, "demo.C#m0 | 2026-12-31 | S-1 | x");
        runAll(Outcome.FAILED, Outcome.PASSED);

        assertThat(endings()).containsExactly(UnitEnding.QUARANTINED, UnitEnding.PASSED);
    }

    @Test
    void whatPassesOnARerunIsRemembered() {
        planned(1);
        runAll(Outcome.FAILED, Outcome.FAILED, Outcome.PASSED, Outcome.FAILED);

        assertThat(endings()).containsExactly(UnitEnding.FLAKY, UnitEnding.FAILED);
    }

    @Test
    void whatDidNotRunBecauseItsClassFailedIsRemembered() {
        planned(0);
        failBeforeTests();

        Observed.OfClass seen = rig.remembered().classes().get(0);
        assertThat(seen.testClass().units())
                .allMatch(unit -> seen.unrun().contains(unit.index())
                        || seen.units().get(unit.index()).ending() == UnitEnding.FAILED);
    }

    private List<UnitEnding> endings() {
        Observed.OfClass seen = rig.remembered().classes().get(0);
        return seen.testClass().units().stream()
                .map(unit -> seen.units().get(unit.index()).ending())
                .toList();
    }

    @Test
    void namesThatMeanNothingAreTold() throws QuarantineFormatException {
        List<QuarantineEntry> entries = entries(
                "demo.C#m0 | 2026-12-31 | S-1 | x",
                "demo.C#m7 | 2026-12-31 | S-2 | x",
                "demo.Gone | 2026-12-31 | S-3 | x",
                "demo.Other#m0 | 2026-12-31 | S-4 | x");
        rig.begin();
        read(new QuarantineSource(quarantine(entries), true, Set.of(entries.get(2)), List.of(), 0));
        plan(0);

        assertThat(rig.console())
                .anyMatch(line -> line.startsWith("fine: .fine-quarantine: demo.C#m7 (line 2, S-2) is no test of this"
                        + " module, demo.Gone (line 3, S-3) is no test of this module. Correct"));
    }

    @Test
    void namesAreNotCheckedIfSomeTestsAreChosen() throws QuarantineFormatException {
        List<QuarantineEntry> entries = entries("demo.C#m7 | 2026-12-31 | S-2 | x");
        rig.begin();
        read(new QuarantineSource(quarantine(entries), false, new HashSet<>(entries), List.of(), 0));
        plan(0);

        assertThat(rig.console()).noneMatch(line -> line.contains("is no test"));
    }

    @Test
    void whatAlwaysPassesIsToldUnlessItHasJustFailed() throws QuarantineFormatException {
        List<QuarantineEntry> entries = entries("demo.C#m0 | 2026-12-31 | S-1 | x", "demo.C#m1 | 2026-12-31 | S-2 | x");
        rig.begin();
        read(new QuarantineSource(quarantine(entries), true, Set.of(), entries, 12));
        plan(0);
        runAll(Outcome.FAILED, Outcome.PASSED);

        assertThat(rig.console())
                .anyMatch(
                        line -> line.startsWith("fine: .fine-quarantine: demo.C#m1 (line 2, S-2). These have passed in"
                                + " all of the last 12 runs"));
    }

    @Test
    void whatPassesOnARerunIsTold() {
        planned(1);
        runAll(Outcome.FAILED, Outcome.PASSED, Outcome.PASSED);

        assertThat(rig.console()).contains("fine: passed only on a rerun: demo.C.m0");
        assertThat(rig.wasAborted()).isFalse();
    }

    @Test
    void whatPassesOnARerunFailsTheBuildIfTheUserWantsThat() {
        rig = new Rig(ForkUse.REUSED, "fine.flaky", "fail");
        planned(1);
        runAll(Outcome.FAILED, Outcome.PASSED, Outcome.PASSED);

        assertThat(rig.wasAborted()).isTrue();
        assertThat(rig.orders(1))
                .filteredOn(ToFork.Abort.class::isInstance)
                .singleElement()
                .asString()
                .contains("fine: passed only on a rerun: demo.C.m0. Repair the tests, or set fine.flaky=warn.");
        assertThat(results())
                .as("they are reported before")
                .extracting(TestFinished::outcome)
                .containsExactly(Outcome.FAILED, Outcome.PASSED, Outcome.PASSED);
    }

    @Test
    void whatIsSkippedOnARerunHasNotPassed() {
        planned(1);
        runAll(Outcome.FAILED, Outcome.PASSED, Outcome.ABORTED);

        assertThat(endings()).containsExactly(UnitEnding.FAILED, UnitEnding.PASSED);
        assertThat(rig.console()).noneMatch(line -> line.contains("passed only"));
    }

    @Test
    void whatFailsEveryTimeIsNotFlaky() {
        rig = new Rig(ForkUse.REUSED, "fine.flaky", "fail");
        planned(1);
        runAll(Outcome.FAILED, Outcome.PASSED, Outcome.FAILED);

        assertThat(rig.wasAborted()).isFalse();
        assertThat(rig.console()).noneMatch(line -> line.contains("passed only"));
    }

    private void planned(int reruns, String... lines) {
        rig.begin();
        if (lines.length > 0) {
            read(source(lines));
        }
        plan(reruns);
    }

    private void plan(int reruns) {
        rig.planned(new PlanMaker().split("demo.C", 2).plan(rules(reruns)), 1);
    }

    private static RunRules rules(int reruns) {
        return new RunRules(ClassOrder.LONGEST_FIRST, reruns, 0, false, null);
    }

    private void read(QuarantineSource source) {
        rig.heard(new Event.QuarantineRead(source));
    }

    private static QuarantineSource source(String... lines) {
        try {
            return new QuarantineSource(quarantine(entries(lines)), true, Set.of(), List.of(), 0);
        } catch (QuarantineFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<QuarantineEntry> entries(String... lines) throws QuarantineFormatException {
        return QuarantineText.parse(String.join("\n", lines));
    }

    private static Quarantine quarantine(List<QuarantineEntry> entries) {
        return new Quarantine(".fine-quarantine", TODAY, entries);
    }

    /** The fork runs its leases to the end; the tests have these outcomes, one after the other. */
    private void runAll(Outcome... outcomes) {
        int next = 0;
        for (int turn = 0; turn < 10; turn++) {
            for (ToFork order : leases()) {
                Lease lease = ((ToFork.RunLease) order).lease();
                rig.say(1, new ToConductor.SetOpened(SET, Entry.ofSet("demo.C")));
                for (TestUnit unit : lease.units()) {
                    String name = unit.uniqueId().replaceAll(".*:(.*)\\(\\).*", "$1");
                    Entry entry = Entry.ofTest(unit.uniqueId(), "demo.C", name);
                    Outcome outcome = outcomes[next++];
                    Entry ended = outcome == Outcome.PASSED
                            ? entry.withElapsedMillis(3)
                            : entry.withElapsedMillis(3).withFailure(Entries.failure("no"));
                    rig.say(1, new ToConductor.UnitStarted(unit.index()));
                    rig.say(1, new ToConductor.UnitEvent(unit.index(), new ReportEvent.TestStarting(entry)));
                    rig.say(1, new ToConductor.UnitEvent(unit.index(), new TestFinished(outcome, ended)));
                    rig.say(1, new ToConductor.UnitFinished(unit.index()));
                }
                rig.say(1, new ToConductor.SetClosed(SET, Entry.ofSet("demo.C")));
                rig.say(1, new ToConductor.LeaseFinished(lease.id()));
            }
        }
    }

    private List<ToFork> leases() {
        List<ToFork> leases =
                rig.inbox(1).stream().filter(ToFork.RunLease.class::isInstance).toList();
        rig.inbox(1).removeAll(leases);
        return leases;
    }

    private void failBeforeTests() {
        for (int turn = 0; turn < 5; turn++) {
            for (ToFork order : leases()) {
                Lease lease = ((ToFork.RunLease) order).lease();
                Entry entry =
                        Entry.ofContainer(SET, "demo.C").withElapsedMillis(1).withMessage("no");
                rig.say(1, new ToConductor.SetOpened(SET, Entry.ofSet("demo.C")));
                rig.say(1, new ToConductor.SetFailed(Entries.setFailure(SET, FailurePhase.BEFORE_TESTS, entry)));
                rig.say(1, new ToConductor.SetClosed(SET, Entry.ofSet("demo.C")));
                lease.units().forEach(unit -> rig.say(1, new ToConductor.UnitFinished(unit.index())));
                rig.say(1, new ToConductor.LeaseFinished(lease.id()));
            }
        }
    }

    private List<TestFinished> results() {
        return rig.presented(1).stream()
                .filter(TestFinished.class::isInstance)
                .map(TestFinished.class::cast)
                .toList();
    }
}
