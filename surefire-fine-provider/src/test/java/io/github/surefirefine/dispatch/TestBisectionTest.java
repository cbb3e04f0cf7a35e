package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.Recording.RecordedLease;
import io.github.surefirefine.script.Recording.RecordedTest;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** One test is bisected, and nothing else runs. */
class TestBisectionTest {

    private static final ForkLaunch LAUNCH = new ForkLaunch(List.of("java"), "/", List.of());

    private final RunPlan plan =
            new PlanMaker().split("demo.A", 3).split("demo.B", 3).plan();

    /** By the name of a test and those that ran before it in the same fork. */
    private BiPredicate<String, List<String>> fails = (name, before) -> false;

    private int trialForks = 100;

    @Test
    void whatItNeedsOfItsClass() {
        fails = (name, before) -> name.equals("demo.B.m5") && !before.contains("demo.B.m3");

        Rig rig = bisected("demo.B#m5");

        assertThat(rig.console())
                .contains(
                        "fine: bisects demo.B.m5: it is tried alone, after the 2 before it in its class, after the 5 before it"
                                + " in the suite, as far as needed",
                        "fine: demo.B.m5 fails alone, passes after demo.B.m3",
                        "fine: the shortest sequence: demo.B.m3, demo.B.m5",
                        "fine: to reproduce it: mvn test -DforkCount=1"
                                + " -Dfine.replay=target/surefire-reports/fine-bisect.json"
                                + " \"-Dtest=demo.B#m3,demo.B#m5\"");
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void whatSpoilsItFromAnotherClass() {
        fails = (name, before) -> name.equals("demo.B.m4") && before.contains("demo.A.m2");

        Rig rig = bisected("B#m4");

        assertThat(rig.console())
                .contains("fine: demo.B.m4 passes alone, fails after demo.A.m2")
                .last()
                .asString()
                .startsWith("fine: what to do: make demo.A.m2 restore what it changes");
    }

    /** What comes before it in the suite would not show the failure. */
    @Test
    void whatRanBeforeItInTheRecordedRun() {
        fails = (name, before) -> name.equals("demo.A.m0") && before.contains("demo.B.m4");
        Recording recording = new Recording(
                "trace", List.of(new RecordedLease(2, List.of(recorded("demo.B", "m4"), recorded("demo.A", "m0")))));

        Rig rig = rig("demo.A#m0");
        rig.replay(recording);
        run(rig);

        assertThat(rig.console()).contains("fine: demo.A.m0 passes alone, fails after demo.B.m4");
    }

    @Test
    void theTraceOfAnotherRunIsOfNoUse() {
        Rig rig = rig("demo.A#m0");
        rig.replay(new Recording("ci.json", List.of(new RecordedLease(1, List.of(recorded("other.X", "m1"))))));
        run(rig);

        assertThat(rig.console())
                .contains(
                        "fine: the trace ci.json does not have demo.A.m0, so what ran before it in its fork is not known;"
                                + " -Dfine.trace.file=… names another trace");
    }

    @Test
    void aTestThatDoesNotFail() {
        assertThat(bisected("demo.B#m4").console())
                .last()
                .asString()
                .startsWith("fine: demo.B.m4 did not fail in 5 trials");
    }

    @Test
    void aTestThatThereIsNot() {
        Rig rig = bisected("demo.B#m7");

        assertThat(rig.console())
                .last()
                .asString()
                .startsWith("fine: there is no test demo.B#m7 among the 6 tests found here");
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    private static RecordedTest recorded(String className, String method) {
        return new RecordedTest(className, method, "[engine:e]/[class:" + className + "]/[method:" + method + "()]");
    }

    private Rig bisected(String test) {
        Rig rig = rig(test);
        run(rig);
        return rig;
    }

    private static Rig rig(String test) {
        return new Rig(ForkUse.REUSED, "fine.bisect", test);
    }

    private void run(Rig rig) {
        rig.join(1);
        rig.say(1, new ToConductor.Launched(LAUNCH));
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        assertThat(rig.orders(1)).noneMatch(ToFork.RunLease.class::isInstance);
        while (rig.asked().stream().anyMatch(Action.Try.class::isInstance)) {
            int fork = ++trialForks;
            rig.joinForTrial(1, fork);
            List<String> before = new ArrayList<>();
            while (!rig.inbox(fork).contains(new ToFork.Finish())) {
                runLease(rig, fork, before);
            }
            rig.gone(fork);
        }
    }

    private void runLease(Rig rig, int fork, List<String> before) {
        Lease lease = rig.lease(fork);
        for (TestUnit unit : lease.units()) {
            String name = unit.uniqueId().replaceAll(".*class:(.*)]/.method:(.*)\\(\\)]", "$1.$2");
            Entry entry = Entry.ofTest(unit.uniqueId(), "demo.C", name).withElapsedMillis(3);
            rig.runUnit(fork, unit, entry, fails.test(name, before) ? Outcome.FAILED : Outcome.PASSED);
            before.add(name);
        }
        rig.say(fork, new ToConductor.LeaseFinished(lease.id()));
    }
}
