package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.report.EventText;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests that run for too long. The limit is 30 s, the grace 10 s. */
class DispatcherTimeoutsTest {

    private static final ThreadsAtExpiry THREADS = new ThreadsAtExpiry(
            "\tat java.lang.Thread.sleep(Thread.java:1)\n\tat demo.C.m0(C.java:7)\n\tat org.junit.X.y(X.java:1)\n",
            "",
            "\"main\" #1 RUNNABLE\n");

    private static final String DOWN_TO_THE_TEST =
            "\tat java.lang.Thread.sleep(Thread.java:1)\n\tat demo.C.m0(C.java:7)\n";

    private Rig rig = new Rig(ForkUse.REUSED, "fine.timeout", "30s");

    @Nested
    class Stopping {

        @Test
        void isOrderedOnceTheLimitIsReached() {
            Lease lease = begunOn(classOf(1));
            after(29.9);
            assertThat(rig.orders(1)).isEmpty();
            after(0.1);
            assertThat(rig.orders(1)).containsExactly(new ToFork.StopTest(refOf(lease)));
            after(5);
            assertThat(rig.orders(1)).isEmpty();
        }

        @Test
        void isNeverOrderedWhereThereIsNoLimit() {
            rig = new Rig(ForkUse.REUSED);
            begunOn(classOf(1));
            after(1e6);

            assertThat(rig.orders(1)).isEmpty();
        }

        @Test
        void countsFromTheBeginningOfEachTest() {
            Lease lease = begunOn(new PlanMaker().whole("demo.C", 2).plan());
            TestUnit unit = lease.units().get(0);
            after(20);
            event(unit, new TestFinished(Outcome.PASSED, entry(unit)));
            event(unit, new TestStarting(entry(unit)));
            after(29);
            assertThat(rig.orders(1)).isEmpty();
            after(1);
            assertThat(rig.orders(1)).hasSize(1);
        }

        @Test
        void obeysTheLimitOfTheTestItself() {
            Lease lease = planned(classOf(1));
            TestUnit unit = lease.units().get(0);
            rig.say(1, new ToConductor.TestLimit(unit.index(), 60_000));
            begin(unit);
            after(59);
            assertThat(rig.orders(1)).isEmpty();
            after(1);
            assertThat(rig.orders(1)).hasSize(1);
        }

        @Test
        void isNotForATestThatMayRunForEver() {
            Lease lease = planned(classOf(1));
            TestUnit unit = lease.units().get(0);
            rig.say(1, new ToConductor.TestLimit(unit.index(), 0));
            begin(unit);
            after(1e6);
            event(unit, new TestFinished(Outcome.PASSED, entry(unit)));
            assertThat(rig.orders(1)).isEmpty();

            event(unit, new TestStarting(entry(unit)));
            after(30);
            assertThat(rig.orders(1)).as("that was said of one test").hasSize(1);
        }
    }

    @Nested
    class AStoppedTest {

        @Test
        void isPrintedWithItsStack() {
            Lease lease = begunOn(classOf(1));
            after(30.25);
            rig.say(1, new ToConductor.TestStuck(refOf(lease), THREADS));

            assertThat(rig.console())
                    .contains("TIMEOUT [30.250 s] #1 demo.C.m0\n"
                            + "[WARNING]         at java.lang.Thread.sleep(Thread.java:1)\n"
                            + "[WARNING]         at demo.C.m0(C.java:7)\n"
                            + "[WARNING]     (all 1 threads are in fine-threads.txt, beside the reports)");
        }

        @Test
        void hasAllThreadsInAFile() {
            Lease lease = begunOn(classOf(1));
            after(30.25);
            rig.say(1, new ToConductor.TestStuck(refOf(lease), THREADS));

            assertThat(rig.asked()).contains(new Action.KeepThreads("demo.C.m0", 1, THREADS));
        }

        @Test
        void isAnErrorHoweverItEnds() {
            String message = Trouble.TIMED_OUT.tell("timed out after 30 s");
            TestUnit unit = stuck(classOf(1));
            event(unit, new TestFinished(Outcome.PASSED, entry(unit)));

            FailureText failure = onlyError();
            assertThat(failure.message()).isEqualTo(message);
            assertThat(failure.summary()).isEqualTo("C.m0 » TestTimedOut " + message);
            assertThat(failure.trace())
                    .isEqualTo("io.github.surefirefine.TestTimedOut: " + message + "\n" + DOWN_TO_THE_TEST
                            + "It was interrupted, and ended without a failure.\n"
                            + "All threads are in fine-threads.txt\n");
            assertThat(failure.trimmedTrace())
                    .isEqualTo("io.github.surefirefine.TestTimedOut: " + message + "\n" + "\tat demo.C.m0(C.java:7)\n");
        }

        @Test
        void keepsWhatItHasThrown() {
            TestUnit unit = stuck(classOf(1));
            FailureText own = new FailureText("sleep interrupted", "X: sleep interrupted\n\tat x\n", "", "");
            event(unit, new TestFinished(Outcome.ERROR, entry(unit).withFailure(own)));

            assertThat(onlyError().trace())
                    .contains("It was interrupted, and ended with X: sleep interrupted\n\tat x\nAll threads");
        }

        @Test
        void hasOneResult() {
            TestUnit unit = stuck(classOf(1));
            event(unit, new TestFinished(Outcome.FAILED, entry(unit)));
            event(unit, new TestFinished(Outcome.FAILED, entry(unit)));

            assertThat(texts()).filteredOn(text -> text.startsWith("m0 ")).containsExactly("m0 ERROR");
        }

        @Test
        void saysWhereThereIsADeadlock() {
            Lease lease = begunOn(classOf(1));
            after(30);
            rig.say(
                    1,
                    new ToConductor.TestStuck(
                            refOf(lease), new ThreadsAtExpiry("", "\"a\" #1 BLOCKED\n", "\"a\" #1 BLOCKED\n")));
            event(
                    lease.units().get(0),
                    new TestFinished(Outcome.PASSED, entry(lease.units().get(0))));

            assertThat(onlyError().trimmedTrace()).endsWith("DEADLOCK:\n\"a\" #1 BLOCKED\n");
            assertThat(String.join("\n", rig.console()))
                    .contains("\n[WARNING]     DEADLOCK:\n[WARNING]     \"a\" #1 BLOCKED\n");
        }

        @Test
        void isRunAgainWhereTheUserWantsThat() {
            TestUnit unit =
                    stuck(new PlanMaker().split("demo.C", 1).plan(new RunRules(ClassOrder.LONGEST_FIRST, 1, 0, true)));
            event(unit, new TestFinished(Outcome.PASSED, entry(unit)));
            finish(unit);

            assertThat(rig.lease(1).units()).extracting(TestUnit::uniqueId).containsExactly(unit.uniqueId());
        }

        /** The test ended just before the fork got to it. */
        @Test
        void isWhateverItIsWhereItHadEnded() {
            Lease lease = begunOn(classOf(1));
            after(31);
            event(
                    lease.units().get(0),
                    new TestFinished(Outcome.PASSED, entry(lease.units().get(0))));
            after(100);

            assertThat(texts()).contains("m0 PASSED");
            assertThat(rig.orders(1)).containsExactly(new ToFork.StopTest(refOf(lease)));
        }
    }

    @Nested
    class ATestThatGoesOn {

        @Test
        void isLeftBehindWhenTheGraceIsOver() {
            TestUnit unit = stuck(classOf(1));
            after(9.9);
            assertThat(rig.orders(1)).isEmpty();
            after(0.1);
            assertThat(rig.orders(1)).containsExactly(new ToFork.LeaveBehind(ref(unit)));
            after(100);
            assertThat(rig.orders(1)).isEmpty();
        }

        @Test
        void isWaitedForWhereTheUserWantsThat() {
            rig = new Rig(ForkUse.REUSED, "fine.timeout", "30s", "fine.timeout.grace", "off");
            stuck(classOf(1));
            after(1e6);

            assertThat(rig.orders(1)).isEmpty();
        }

        @Test
        void mayEndAtTheLastMoment() {
            TestUnit unit = stuck(classOf(1));
            after(10);
            rig.orders(1);
            event(unit, new TestFinished(Outcome.PASSED, entry(unit)));
            finish(unit);

            assertThat(onlyError().message()).isEqualTo(Trouble.TIMED_OUT.tell("timed out after 30 s"));
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void isAnErrorOfItsOwnAndTheRestGoesOnInTheSameFork() {
            TestUnit unit = stuck(classOf(3));
            after(10);
            rig.orders(1);
            leave(unit);

            FailureText failure = onlyError();
            assertThat(failure.message())
                    .isEqualTo(Trouble.TIMED_OUT.tell("timed out after 30 s and did not end when it was interrupted"));
            Lease rest = rig.lease(1);
            assertThat(rest.units()).extracting(TestUnit::index).doesNotContain(unit.index());
            assertThat(rig.dispatcher.isOver()).isFalse();
        }

        @Test
        void hasTheTimeThatItWasWaitedFor() {
            TestUnit unit = stuck(classOf(1));
            after(10);
            leave(unit);

            assertThat(rig.console()).anyMatch(line -> line.startsWith("ERROR   [40.000 s] (1/1) #1 demo.C.m0"));
        }

        @Test
        void endsTheRunIfItWasTheLast() {
            TestUnit unit = stuck(classOf(1));
            after(10);
            rig.orders(1);
            leave(unit);

            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
            assertThat(texts()).last().asString().startsWith("end ");
        }

        @Test
        void takesWithItWhatWasToComeAfterItInOnePiece() {
            TestUnit unit = stuck(new PlanMaker().whole("demo.C", 3).plan());
            after(10);
            leave(unit);

            assertThat(onlyError().message())
                    .isEqualTo(Trouble.TIMED_OUT.tell(
                            "timed out after 30 s and did not end when it was interrupted; the tests after it in"
                                    + " the same class or method were not run, because these run as one piece"));
            assertThat(rig.console()).last().asString().startsWith("fine: 1 test in ");
        }

        @Test
        void takesWithItWhatRanBesideIt() {
            rig = new Rig(ForkUse.ONE_JVM, "fine.timeout", "30s");
            Lease lease = planned(classOf(3));
            begin(lease.units().get(0));
            after(1);
            begin(lease.units().get(1));
            after(29);
            rig.say(1, new ToConductor.TestStuck(ref(lease.units().get(0)), THREADS));
            after(10);
            leave(lease.units().get(0));

            assertThat(rig.console())
                    .anyMatch(line -> line.contains("demo.C.m1") && line.contains("This test ran in parallel with"));
        }

        /** What was discovered at once can be run once. */
        @Test
        void isFollowedByAnOrdinaryLeaseInTheOnlyJvm() {
            rig = new Rig(ForkUse.ONE_JVM, "fine.timeout", "30s");
            TestUnit unit = stuck(classOf(3));
            after(10);
            rig.orders(1);
            leave(unit);

            List<ToFork> orders = rig.orders(1);
            assertThat(orders).hasSize(1).hasOnlyElementsOfType(ToFork.RunLease.class);
            assertThat(((ToFork.RunLease) orders.get(0)).lease().units()).hasSize(2);
        }

        @Test
        void endsTheOnlyLeaseOfItsJvm() {
            rig = new Rig(ForkUse.ONE_UNIT_EACH, "fine.timeout", "30s");
            TestUnit unit = stuck(classOf(2));
            after(10);
            rig.orders(1);
            leave(unit);

            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
            assertThat(rig.dispatcher.isOver()).isFalse();
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
        }

        @Test
        void isForgottenWithItsFork() {
            stuck(classOf(2));
            rig.gone(1);
            rig.join(2);
            rig.orders(2);
            after(100);

            assertThat(rig.orders(2)).isEmpty();
        }

        @Test
        void countsAmongTheFailuresAfterWhichTheRestIsSkipped() {
            TestUnit unit =
                    stuck(new PlanMaker().split("demo.C", 3).plan(new RunRules(ClassOrder.LONGEST_FIRST, 0, 1, true)));
            after(10);
            rig.orders(1);
            leave(unit);

            assertThat(rig.orders(1)).hasAtLeastOneElementOfType(ToFork.SkipLease.class);
        }
    }

    private static RunPlan classOf(int units) {
        return new PlanMaker().split("demo.C", units).plan();
    }

    /** The first fork gets a lease and begins its first test. */
    private Lease begunOn(RunPlan plan) {
        Lease lease = planned(plan);
        begin(lease.units().get(0));
        return lease;
    }

    private Lease planned(RunPlan plan) {
        rig.join(1);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        Lease lease = rig.lease(1);
        if (lease.units().get(0).set() >= 0) {
            rig.say(1, new ToConductor.SetOpened(setOf(lease.units().get(0)), Entry.ofSet("demo.C")));
        }
        return lease;
    }

    private void begin(TestUnit unit) {
        rig.say(1, new ToConductor.UnitStarted(unit.index()));
        if (unit.set() < 0) {
            event(unit, new ReportEvent.SetStarting(Entry.ofSet("demo.C")));
        }
        event(unit, new TestStarting(entry(unit)));
        event(unit, new TestOutput("hello", true, true));
    }

    /** The first test of a plan runs for 30 s, and the fork has interrupted it. */
    private TestUnit stuck(RunPlan plan) {
        Lease lease = begunOn(plan);
        after(30);
        rig.orders(1);
        rig.say(1, new ToConductor.TestStuck(refOf(lease), THREADS));
        return lease.units().get(0);
    }

    private void leave(TestUnit unit) {
        if (unit.set() >= 0) {
            rig.say(1, new ToConductor.SetClosed(setOf(unit), Entry.ofSet("demo.C")));
        }
        rig.say(1, new ToConductor.LeaseAbandoned(1, ref(unit)));
    }

    private void finish(TestUnit unit) {
        rig.say(1, new ToConductor.UnitFinished(unit.index()));
        rig.say(1, new ToConductor.SetClosed(setOf(unit), Entry.ofSet("demo.C")));
        rig.say(1, new ToConductor.LeaseFinished(1));
    }

    private void event(TestUnit unit, ReportEvent event) {
        rig.say(1, new ToConductor.UnitEvent(unit.index(), event));
    }

    private void after(double seconds) {
        rig.seconds(seconds);
        rig.tick();
    }

    private FailureText onlyError() {
        List<TestFinished> errors = rig.inbox(1).stream()
                .filter(ToFork.Present.class::isInstance)
                .map(message -> ((ToFork.Present) message).event())
                .filter(event -> event instanceof TestFinished finished
                        && finished.outcome().isProblem())
                .map(TestFinished.class::cast)
                .toList();
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).outcome()).isEqualTo(Outcome.ERROR);
        return Objects.requireNonNull(errors.get(0).entry().failure());
    }

    private List<String> texts() {
        return rig.presented(1).stream().map(EventText::of).toList();
    }

    private static TestRef refOf(Lease lease) {
        return ref(lease.units().get(0));
    }

    private static TestRef ref(TestUnit unit) {
        return TestRef.of(unit.index(), entry(unit));
    }

    private static Entry entry(TestUnit unit) {
        String id = unit.set() < 0 ? unit.uniqueId() + "/[method:m0()]" : unit.uniqueId();
        String name = id.substring(id.lastIndexOf(':') + 1, id.indexOf('('));
        return Entry.ofTest(id, "demo.C", name).withElapsedMillis(3);
    }

    private static String setOf(TestUnit unit) {
        return unit.uniqueId().substring(0, unit.uniqueId().lastIndexOf('/'));
    }
}
