package io.github.surefirefine.plugin.merge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.merge.Evidence;
import io.github.surefirefine.plugin.merge.ReportedTest;
import io.github.surefirefine.plugin.merge.queue.Withdrawal.Verdict;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import io.github.surefirefine.queue.QueueRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Machines have shared a suite of four methods. */
class QueueCompletenessTest {

    private static final String CLASS = "[engine:junit-jupiter]/[class:demo.ATest]";
    private static final String QUEUE = "4711/target/surefire-reports/0a1b2c3d";
    private static final String SUITE = "3f9a12b4c0de77aa";

    @Test
    void allIsWell() {
        QueueCompleteness whole = examine(machine("10", 3), machine("2", 1, 2), machine("1", 0));

        assertThat(whole.problems()).isEmpty();
        assertThat(whole.warnings()).isEmpty();
        assertThat(whole.units()).isEqualTo(4);
        assertThat(whole.shares())
                .extracting(kept -> kept.number() + ": " + kept.share().record().name())
                .containsExactly("1: 1", "2: 2", "3: 10");
    }

    @Test
    void aMachineOfWhichNothingCountsStays() {
        QueueCompleteness whole = examine(machine("1", 0, 1, 2, 3), machine("2"));

        assertThat(whole.problems()).isEmpty();
        assertThat(whole.shares()).hasSize(2);
    }

    @Test
    void unitsAreMissing() {
        assertThat(examine(machine("1", 0), machine("2", 1)).problems())
                .containsExactly(
                        "2 units of 4 count on none of these machines: 1 in shards/1, 2 in shards/2. Every unit"
                                + " has a result on some machine, as 1 knows, so the results of a machine are missing: keep those"
                                + " of all machines even if their tests fail");
        QueueRecord early = new QueueRecord(QUEUE, "id", "1", SUITE, 4, false, List.of(unit(0), unit(1), unit(2)));
        assertThat(QueueCompleteness.of(
                                List.of(new QueueShare("shards/1", early, Instant.EPOCH, evidence(0, 1, 2))),
                                List.of(evidence(2, 3)))
                        .problems())
                .containsExactly(
                        "1 unit of 4 counts on none of these machines: 1 in shards/1; of tests that do not count,"
                                + " traces name demo.ATest.m3(). None of them has seen the end of the run: run those"
                                + " again that failed, and keep the results of all machines even if their tests fail");
    }

    @Test
    void thereAreMoreUnitsThanTheSuiteHas() {
        assertThat(examine(machine("1", 0, 1, 2, 3, 4)).problems())
                .containsExactly("the machines count 5 units, but the suite has only 4: 1 in shards/1. Merge the"
                        + " results of one run only");
    }

    @Test
    void theMachinesAreOfOtherRuns() {
        QueueRecord other = new QueueRecord("4712/a/b", "id", "2", "ffff", 3, true, List.of(unit(3)));

        assertThat(examine(machine("1", 0, 1, 2), new QueueShare("shards/2", other, Instant.EPOCH, evidence(3)))
                        .problems())
                .containsExactly(
                        "the machines do not belong together: queue 4711/target/surefire-reports/0a1b2c3d of 1 in"
                                + " shards/1; 4712/a/b of 2 in shards/2. Merge the results of one run only",
                        "the machines have not found the same tests: suite 3f9a12b4c0de of 1 in shards/1; ffff of 2 in"
                                + " shards/2. Run the same commit on all machines, with the same settings");
    }

    @Test
    void aLaterAttemptReplacesAnEarlierOne() {
        QueueShare first = machine("1", 0, 1);
        QueueShare second =
                new QueueShare("shards/1-again", first.record(), Instant.EPOCH.plusSeconds(1), first.evidence());

        QueueCompleteness whole = examine(first, machine("2", 2, 3), second);

        assertThat(whole.problems()).isEmpty();
        assertThat(whole.warnings())
                .containsExactly("2 units of 4 have results of more than one machine and count once, with that of the"
                        + " machine that began last, and not with that of 1 in shards/1: demo.ATest.m0(),"
                        + " demo.ATest.m1()");
        assertThat(whole.shares())
                .extracting(kept -> kept.share().source())
                .containsExactly("shards/1-again", "shards/2");
    }

    @Test
    void whatSeveralHaveRunCountsOnce() {
        QueueCompleteness whole = examine(machine("1", 0, 1), machine("2", 1, 2, 3));

        assertThat(whole.problems()).isEmpty();
        assertThat(whole.warnings()).singleElement().asString().startsWith("1 unit of 4 has results of more");
        assertThat(whole.shares().get(0).kept()).containsExactly(unit(0), unit(1));
        assertThat(whole.shares().get(1).kept()).containsExactly(unit(2), unit(3));
        assertThat(whole.shares().get(1).withdrawn()).containsExactly(unit(1));
    }

    @Test
    void whatCountsHasNoResult() {
        QueueShare lost =
                new QueueShare("shards/1", machine("1", 0, 1, 2, 3).record(), Instant.EPOCH, evidence(1, 2, 3));

        assertThat(examine(lost).problems())
                .containsExactly(
                        "1 unit of machine 1 has no result in shards/1: demo.ATest.m0(). Check how its run" + " ended");
    }

    @Test
    void theTraceTellsTestsApart() {
        Withdrawal withdrawal = examine(machine("1", 0, 1), machine("2", 1, 2, 3))
                .shares()
                .get(1)
                .withdrawal();

        assertThat(withdrawal.of(new ReportedTest("demo.ATest", "m1"))).isEqualTo(Verdict.WITHDRAWN);
        assertThat(withdrawal.of(new ReportedTest("demo.ATest", "m2"))).isEqualTo(Verdict.COUNTS);
        assertThat(withdrawal.of(new ReportedTest("demo.ATest", "unseen"))).isEqualTo(Verdict.UNKNOWN);
        assertThat(withdrawal.of(new ReportedTest("demo.ATest", ""))).isEqualTo(Verdict.COUNTS);
        assertThat(withdrawal.of(new ReportedTest("demo.BTest", "other"))).isEqualTo(Verdict.COUNTS);
    }

    @Test
    void withoutATraceAWholeClassIsKnown() {
        String nested = "[engine:e]/[class:demo.BTest]/[nested-class:Inner]/[method:x()]";
        Withdrawal withdrawal = new Withdrawal(Set.of(nested), Set.of(unit(0)), Optional.empty());

        assertThat(withdrawal.of(new ReportedTest("demo.BTest$Inner", "x"))).isEqualTo(Verdict.WITHDRAWN);
        assertThat(withdrawal.of(new ReportedTest("demo.ATest", "m0"))).isEqualTo(Verdict.COUNTS);
    }

    private static QueueCompleteness examine(QueueShare... machines) {
        return QueueCompleteness.of(List.of(machines), List.of());
    }

    private static QueueShare machine(String name, int... counted) {
        List<String> units =
                Arrays.stream(counted).mapToObj(QueueCompletenessTest::unit).toList();
        return new QueueShare(
                "shards/" + name,
                new QueueRecord(QUEUE, "id of " + name, name, SUITE, 4, true, units),
                Instant.EPOCH,
                evidence(counted));
    }

    private static Evidence evidence(int... run) {
        List<Slice> tests = new ArrayList<>();
        for (int number : run) {
            tests.add(new Slice.Test(0, 1, "demo.ATest", "m" + number, unit(number), Outcome.PASSED, 0));
        }
        RunTrace trace = new RunTrace(
                "1",
                Optional.empty(),
                1,
                Ending.COMPLETE,
                List.of(new ForkTrack(1, 1, 1, "presenter", tests, List.of())));
        return new Evidence(Optional.of(trace), Set.of());
    }

    private static String unit(int number) {
        return CLASS + "/[method:m" + number + "()]";
    }
}
