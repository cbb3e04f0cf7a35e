package io.github.surefirefine.plugin.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import io.github.surefirefine.shard.ShardRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static final String CLASS = "[engine:junit-jupiter]/[class:demo.ATest]";
    private static final Optional<String> HISTORY = Optional.of("3f9a12b4c0de");

    /** Twelve methods of one class, of which every third is in the same shard. */
    private static final SortedMap<String, Integer> PLAN = plan(0);

    @Test
    void allIsWell() {
        Completeness whole = Completeness.of(List.of(machine(1), machine(2), machine(3)));

        assertThat(whole.problems()).isEmpty();
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.units()).isEqualTo(12);
        assertThat(whole.count()).isEqualTo(3);
    }

    @Test
    void aShardIsMissing() {
        assertThat(problems(machine(1), machine(3)))
                .containsExactly(
                        "shard 2/3 is missing: there are only those of shards/1, shards/3. Run it, or keep its"
                                + " results even if its tests fail",
                        "4 units of 12 are in none of these shards: demo.ATest.m01(), demo.ATest.m04(),"
                                + " demo.ATest.m07(),"
                                + " demo.ATest.m10()");
        assertThat(problems(machine(1)))
                .first()
                .asString()
                .startsWith("shards 2/3, 3/3 are missing: there is only that of shards/1.");
    }

    @Test
    void aShardIsThereTwice() {
        assertThat(problems(machine(1), machine(2), machine(3), machine("again", plan(0), 2, ids(2, PLAN))))
                .containsExactly(
                        "there are 2 results of shard 2/3, in again, shards/2: only the first is merged. Give each machine a"
                                + " number of its own",
                        "4 units of 12 were run by more than one machine: demo.ATest.m01(), demo.ATest.m04(),"
                                + " demo.ATest.m07(), demo.ATest.m10()");
    }

    @Test
    void moreThanTenUnitsAreCounted() {
        MachineShare nothing = new MachineShare(
                "shards/1", new ShardRecord(new Shard(1, 1), HISTORY, ofOne()), evidence(List.of(), "1/1"));

        assertThat(problems(nothing))
                .containsExactly("12 units of shard 1/1 have no result in shards/1: demo.ATest.m00(), demo.ATest.m01(),"
                        + " demo.ATest.m02(), demo.ATest.m03(), demo.ATest.m04(), demo.ATest.m05(), demo.ATest.m06(),"
                        + " demo.ATest.m07(), demo.ATest.m08(), demo.ATest.m09() and 2 more. Check how"
                        + " its run ended");
    }

    @Test
    void theMachinesHadOtherHistories() {
        SortedMap<String, Integer> other = plan(1);
        MachineShare second = new MachineShare(
                "shards/2", new ShardRecord(new Shard(2, 3), Optional.empty(), other), evidence(ids(2, other), "2/3"));

        assertThat(problems(machine(1), second, machine(3)))
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("the machines had different histories, so each divided the suite differently:"
                        + " history 3f9a12b4c0de in shards/1, shards/3; no history in shards/2. Give all"
                        + " of them the same .fine/history.txt");
    }

    @Test
    void anotherHistoryThatLeadsToTheSameIsNoTrouble() {
        MachineShare second = new MachineShare(
                "shards/2",
                new ShardRecord(new Shard(2, 3), Optional.of("000000000000"), PLAN),
                evidence(ids(2, PLAN), "2/3"));

        assertThat(problems(machine(1), second, machine(3))).isEmpty();
    }

    @Test
    void theMachinesHadOtherSuites() {
        SortedMap<String, Integer> smaller = new TreeMap<>(PLAN);
        smaller.remove(unit(0));
        MachineShare second = machine("shards/2", smaller, 2, ids(2, smaller));

        assertThat(problems(machine(1), second, machine(3)))
                .containsExactly("shards/2 lacks 1 unit that others have found: demo.ATest.m00(). Run the same"
                        + " commit on all machines, with the same settings");
    }

    @Test
    void theSuiteWasDividedInOtherWays() {
        MachineShare second = new MachineShare(
                "shards/2", new ShardRecord(new Shard(2, 2), HISTORY, PLAN), evidence(ids(2, PLAN), "2/2"));

        assertThat(problems(machine(1), second, machine(3)))
                .first()
                .asString()
                .startsWith(
                        "the suite was divided in different ways: 2 shards in shards/2; 3 shards in shards/1, shards/3.");
    }

    @Test
    void aTraceIsOfAnotherProject() {
        MachineShare second = machine("shards/2", PLAN, 2, List.of("[engine:e]/[class:other.Test]/[method:x()]"));

        assertThat(problems(machine(1), second, machine(3)))
                .containsExactly("the trace in shards/2 comes from another project: none of its tests is in the suite."
                        + " Remove it, and run"
                        + " the shard again");
    }

    @Test
    void aTraceIsOfAnotherRun() {
        MachineShare second = new MachineShare(
                "shards/2", new ShardRecord(new Shard(2, 3), HISTORY, PLAN), evidence(ids(2, PLAN), "3/3"));

        assertThat(problems(machine(1), second, machine(3)))
                .containsExactly(
                        "the trace in shards/2 is of shard 3/3, but its fine-shard.txt is of shard 2/3, so they come from"
                                + " different runs. Run the shard again");
    }

    @Test
    void aClassThatFailsAsAWholeIsSettled() {
        RunTrace trace = trace(List.of(), List.of(new Mark.ClassFailure(5, "demo.ATest", "no database")), "1/1");
        MachineShare machine = new MachineShare(
                "shards/1",
                new ShardRecord(new Shard(1, 1), HISTORY, ofOne()),
                new Evidence(Optional.of(trace), Set.of()));

        assertThat(problems(machine)).isEmpty();
    }

    @Test
    void aFactoryMayMakeNoTests() {
        String factory = CLASS + "/[test-factory:none()]";
        MachineShare machine =
                machine("shards/1", new TreeMap<>(Map.of(factory, 1)), 1, List.of(CLASS + "/[method:other()]"));

        assertThat(machine.evidence().isSettled(factory)).isTrue();
        assertThat(machine.evidence().isSettled(CLASS + "/[method:none()]")).isFalse();
    }

    @Test
    void withoutATraceReportsTellOfClasses() {
        Evidence evidence = new Evidence(Optional.empty(), Set.of("demo.ATest"));

        assertThat(evidence.isSettled(unit(0))).isTrue();
        assertThat(evidence.isSettled("[engine:e]/[class:demo.BTest]/[method:x()]"))
                .isFalse();
    }

    private static List<String> problems(MachineShare... machines) {
        return Completeness.of(List.of(machines)).problems();
    }

    private static MachineShare machine(int number) {
        return machine("shards/" + number, PLAN, number, ids(number, PLAN));
    }

    private static MachineShare machine(String source, SortedMap<String, Integer> plan, int number, List<String> run) {
        Shard shard = new Shard(number, 3);
        return new MachineShare(source, new ShardRecord(shard, HISTORY, plan), evidence(run, shard.toString()));
    }

    private static Evidence evidence(List<String> ids, String shard) {
        return new Evidence(Optional.of(trace(ids, List.of(), shard)), Set.of());
    }

    private static RunTrace trace(List<String> ids, List<Mark> marks, String shard) {
        List<Slice> tests = new ArrayList<>();
        ids.forEach(id -> tests.add(new Slice.Test(0, 1, "demo.ATest", "m", id, Outcome.PASSED, 0)));
        return new RunTrace(
                "1",
                Optional.empty(),
                1,
                Optional.of(shard),
                Ending.COMPLETE,
                List.of(new ForkTrack(1, 1, 1, "presenter", tests, marks)));
    }

    private static List<String> ids(int number, SortedMap<String, Integer> plan) {
        return plan.keySet().stream().filter(unit -> plan.get(unit) == number).toList();
    }

    private static SortedMap<String, Integer> plan(int shift) {
        SortedMap<String, Integer> plan = new TreeMap<>();
        IntStream.range(0, 12).forEach(i -> plan.put(unit(i), 1 + (i + shift) % 3));
        return plan;
    }

    private static SortedMap<String, Integer> ofOne() {
        SortedMap<String, Integer> plan = plan(0);
        plan.replaceAll((unit, number) -> 1);
        return plan;
    }

    private static String unit(int number) {
        return CLASS + String.format("/[method:m%02d()]", number);
    }
}
