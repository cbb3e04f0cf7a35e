package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is found out about forks before they are ended, or when they do not answer. */
class HungForksTest {

    private static final ThreadsAtExpiry THREADS = new ThreadsAtExpiry(
            "\tat demo.C.waits(C.java:7)\n\tat jdk.internal.reflect.X.invoke(X.java:1)\n",
            "\"main\" #1 DEADLOCK\n\tat demo.C.waits(C.java:7)\n",
            "\"main\" #1 BLOCKED\n\"other\" #9 BLOCKED\n");

    private final RunPlan plan = new PlanMaker().split("demo.C", 4).plan();

    private Rig rig = new Rig(ForkUse.REUSED, "fine.forks.timeout", "30");

    @Nested
    class BeforeSurefireEndsAFork {

        @Test
        void itsThreadsAreAskedForInTime() {
            begun();
            after(24.5);
            assertThat(rig.orders(1)).isEmpty();
            after(3);
            assertThat(rig.orders(1)).containsExactly(new ToFork.DumpThreads());
            after(0.5);
            assertThat(rig.orders(1)).as("once").isEmpty();
        }

        /** Surefire counts from the first test set; a fork without one gets its clock started. */
        @Test
        void thatIsCountedFromTheFirstTestSet() {
            Lease lease = planned();
            rig.seconds(100);
            begin(lease.units().get(0));
            after(2);
            after(0.5);

            assertThat(rig.orders(1)).isEmpty();
        }

        @Test
        void aShortLimitIsStillALimit() {
            rig = new Rig(ForkUse.REUSED, "fine.forks.timeout", "3");
            begun();
            after(1.9);
            assertThat(rig.orders(1)).isEmpty();
            after(0.25);
            assertThat(rig.orders(1)).hasSize(1);
        }

        @Test
        void whoHasNothingToDoIsNotAsked() {
            Lease lease = planned();
            rig.say(1, LeaseScript.of(plan, lease));
            rig.orders(1);
            after(40);

            assertThat(rig.orders(1)).doesNotContain(new ToFork.DumpThreads());
        }

        @Test
        void nobodyIsAskedWhereTheLimitIsNotKnown() {
            rig = new Rig(ForkUse.REUSED);
            begun();
            after(1e6);

            assertThat(rig.orders(1)).isEmpty();
        }

        @Test
        void whatCountsIsPrintedAndTheRestIsKept() {
            begun();
            after(27.5);
            rig.say(1, new ToConductor.ThreadsDumped(THREADS));

            String why = Trouble.HUNG_FORK.tell(
                    "fine: forkedProcessTimeoutInSeconds (30 s) is about to elapse for the fork #1 (process 1001)");
            assertThat(rig.console())
                    .last()
                    .isEqualTo(why
                            + "\n[WARNING]     in demo.C.m0 for 30 s"
                            + "\n[WARNING]         at demo.C.waits(C.java:7)"
                            + "\n[WARNING]     DEADLOCK:"
                            + "\n[WARNING]     \"main\" #1 DEADLOCK"
                            + "\n[WARNING]         at demo.C.waits(C.java:7)"
                            + "\n[WARNING]     all of its threads are in target/surefire-reports/fine-fork1-1001.dump");
            assertThat(rig.asked())
                    .containsExactly(new Action.KeepForkThreads(
                            "fine-fork1-1001.dump",
                            why + "\n\nDEADLOCK:\n" + THREADS.deadlocks() + "\n" + THREADS.threads()));
        }

        @Test
        void theErrorOfItsTestHasTheStack() {
            begun();
            rig.join(2);
            after(27.5);
            rig.say(1, new ToConductor.ThreadsDumped(THREADS));
            rig.gone(1, new Postmortem(null, null, true));

            assertThat(traceOf("m0"))
                    .contains("forkedProcessTimeoutInSeconds elapsed while this test was running")
                    .contains("\n\tat demo.C.waits(C.java:7)\n")
                    .contains("DEADLOCK:");
        }

        @Test
        void thatIsNoStackOfALaterTest() {
            TestUnit unit = begun().units().get(0);
            rig.join(2);
            after(27.5);
            rig.say(1, new ToConductor.ThreadsDumped(THREADS));
            Entry later = Entry.ofTest(unit.uniqueId() + "/later", "demo.C", "later");
            rig.say(1, new ToConductor.UnitEvent(unit.index(), new TestFinished(Outcome.PASSED, entry(unit))));
            rig.say(1, new ToConductor.UnitEvent(unit.index(), new TestStarting(later)));
            rig.gone(1, new Postmortem(null, null, true));

            assertThat(traceOf("later"))
                    .contains("elapsed while this test was running")
                    .doesNotContain("C.java:7");
        }

        private String traceOf(String test) {
            return rig.presented(2).stream()
                    .filter(TestFinished.class::isInstance)
                    .map(event -> ((TestFinished) event).entry())
                    .filter(entry -> test.equals(entry.name()))
                    .map(entry -> entry.failure().trace())
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void aForkThatDoesNotAnswerIsLookedAtFromOutside() {
            begun();
            rig.join(2);
            after(27.5);
            rig.asked();
            after(1);
            assertThat(rig.asked()).containsExactly(new Action.DumpFork(new ForkId(1), 1001));
            after(1);
            assertThat(rig.asked()).as("once").isEmpty();

            rig.heard(new Event.ForkDumped(new ForkId(1), Optional.of("all threads")));
            assertThat(rig.console()).last().asString().contains("does not answer, but its JVM does");
            assertThat(rig.inbox(2)).last().as("the other one prints that").isInstanceOf(ToFork.Print.class);
            assertThat(rig.asked())
                    .singleElement()
                    .extracting(kept -> ((Action.KeepForkThreads) kept).text())
                    .asString()
                    .endsWith("\n\nall threads");
        }

        @Test
        void evenItsJvmMayNotAnswer() {
            begun();
            rig.join(2);
            after(27.5);
            after(1);
            rig.asked();
            rig.heard(new Event.ForkDumped(new ForkId(1), Optional.empty()));

            assertThat(rig.console())
                    .last()
                    .asString()
                    .contains("does not answer, and neither does its JVM")
                    .doesNotContain("all of its threads");
            assertThat(rig.asked()).isEmpty();
        }

        @Test
        void whatComesTooLateHasNoEffect() {
            begun();
            after(27.5);
            rig.gone(1);
            rig.asked();
            rig.heard(new Event.ForkDumped(new ForkId(1), Optional.of("all threads")));

            assertThat(rig.asked()).isEmpty();
        }

        @Test
        void nobodyAnswersWhoWasNotAsked() {
            begun();
            rig.asked();
            rig.say(1, new ToConductor.ThreadsDumped(THREADS));

            assertThat(rig.asked()).isEmpty();
        }
    }

    @Nested
    class WhenAForkDoesNotInterruptItsTest {

        @Test
        void itsJvmIsAsked() {
            rig = new Rig(ForkUse.REUSED, "fine.timeout", "30s", "fine.timeout.grace", "off");
            begun();
            after(30);
            after(4.9);
            assertThat(rig.asked()).noneMatch(Action.DumpFork.class::isInstance);
            after(0.1);
            assertThat(rig.asked()).contains(new Action.DumpFork(new ForkId(1), 1001));
            after(10);
            assertThat(rig.asked()).as("once").isEmpty();
        }

        @Test
        void nothingIsAskedIfItDoes() {
            rig = new Rig(ForkUse.REUSED, "fine.timeout", "30s", "fine.timeout.grace", "off");
            Lease lease = begun();
            after(30);
            TestUnit unit = lease.units().get(0);
            rig.say(1, new ToConductor.TestStuck(TestRef.of(unit.index(), entry(unit)), THREADS));
            after(20);

            assertThat(rig.asked()).noneMatch(Action.DumpFork.class::isInstance);
        }
    }

    /** The first test of the class has begun, and Surefire knows. */
    private Lease begun() {
        Lease lease = planned();
        String set = plan.classes().get(0).sets().get(0).uniqueId();
        rig.say(1, new ToConductor.SetOpened(set, Entry.ofSet("demo.C")));
        begin(lease.units().get(0));
        after(2);
        rig.orders(1);
        return lease;
    }

    private Lease planned() {
        rig.join(1);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        return rig.lease(1);
    }

    private void begin(TestUnit unit) {
        rig.say(1, new ToConductor.UnitStarted(unit.index()));
        rig.say(1, List.of(new ToConductor.UnitEvent(unit.index(), new TestStarting(entry(unit)))));
    }

    private static Entry entry(TestUnit unit) {
        return Entry.ofTest(unit.uniqueId(), "demo.C", "m" + unit.index());
    }

    private void after(double seconds) {
        rig.seconds(seconds);
        rig.tick();
    }
}
