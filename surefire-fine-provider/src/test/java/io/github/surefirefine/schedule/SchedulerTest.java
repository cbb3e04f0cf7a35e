package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.ClassOrder;
import io.github.surefirefine.model.ClassTraits;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.PlanMaker;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import io.github.surefirefine.schedule.sharing.OneUnitEach;
import io.github.surefirefine.schedule.sharing.Sharing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);
    private static final ForkId C = new ForkId(3);

    private long now;

    /** The owner answers when the fork for which it was asked has been told to leave. */
    @Test
    void whatIsGivenUpForAForkThatHasLeftIsForTheNextOne() {
        Scheduler scheduler = nineTests();
        Lease all = ((Decision.Grant) scheduler.forkReady(A, now)).lease();
        List<Integer> wish = ((Decision.Steal) scheduler.forkReady(B, now)).units();
        scheduler.forkLeft(B);
        scheduler.unitsGivenUp(A, all.id(), wish);

        assertThat(granted(scheduler, C)).isNotEmpty().isSubsetOf(wish);
    }

    @Test
    void whatWasKeptForAForkThatLeavesIsForTheNextOne() {
        Scheduler scheduler = nineTests();
        Lease all = ((Decision.Grant) scheduler.forkReady(A, now)).lease();
        List<Integer> wish = ((Decision.Steal) scheduler.forkReady(B, now)).units();
        scheduler.unitsGivenUp(A, all.id(), wish);
        scheduler.forkLeft(B);

        assertThat(granted(scheduler, C)).isNotEmpty().isSubsetOf(wish);
    }

    /** In a class that forks may share. */
    private static Scheduler nineTests() {
        return scheduler(
                new PlanMaker()
                        .with(new ClassTraits(true, false))
                        .split("Nine", 9)
                        .plan(),
                new GuidedSharing());
    }

    @Nested
    class AFreeFork {

        @Test
        void staysInItsClassWhileThatHasPendingUnits() {
            Scheduler scheduler = scheduler(2, 9);
            assertThat(granted(scheduler, A)).containsExactly(2);
            assertThat(granted(scheduler, B)).containsExactly(0);

            run(scheduler, B, 2_000, 0);
            assertThat(granted(scheduler, B))
                    .as("2 s more here, and 16 s there")
                    .containsExactly(1);
        }

        @Test
        void opensTheClassWithMostTestsFirst() {
            Scheduler scheduler = scheduler(
                    new PlanMaker()
                            .split("Two", 2)
                            .whole("Four", 4)
                            .split("Three", 3)
                            .plan(),
                    new GuidedSharing());

            assertThat(granted(scheduler, A)).containsExactly(2);
            assertThat(granted(scheduler, B)).containsExactly(3);
            assertThat(granted(scheduler, C)).containsExactly(0);
        }

        @Test
        void opensClassesInTheOrderOfThePlanWhereTheUserHasChosenOne() {
            Scheduler scheduler = scheduler(
                    new PlanMaker()
                            .split("Two", 2)
                            .whole("Four", 4)
                            .plan(new RunRules(ClassOrder.AS_PLANNED, 0, 0, true)),
                    new GuidedSharing());

            assertThat(granted(scheduler, A)).containsExactly(0);
            assertThat(granted(scheduler, B)).containsExactly(2);
        }

        @Test
        void opensTheFirstOfEqualClasses() {
            Scheduler scheduler = scheduler(3, 3, 3);

            assertThat(granted(scheduler, A)).containsExactly(0);
            assertThat(granted(scheduler, B)).containsExactly(3);
        }

        @Test
        void opensAClassBeforeItJoinsOne() {
            Scheduler scheduler = scheduler(100, 1);
            granted(scheduler, A);

            assertThat(granted(scheduler, B)).containsExactly(100);
        }

        @Test
        void joinsWhereThatSavesMoreThanTheSetupThatWasSeen() {
            Scheduler scheduler = afterWarmUp(5);
            enter(scheduler, A, 1, 100);

            assertThat(granted(scheduler, B)).as("4 s, shared by two").containsExactly(2);
        }

        @Test
        void doesNotJoinWhereTheSetupCostsMore() {
            Scheduler scheduler = afterWarmUp(5);
            enter(scheduler, A, 1, 30_000);

            assertThat(scheduler.forkReady(B, now)).isEqualTo(new Decision.Wait());
            assertThat(scheduler.pendingUnits()).isEqualTo(4);
        }

        @Test
        void blamesAClassForTheFirstLeaseOfAForkOnlyAsFarAsThatIsUnusual() {
            Scheduler scheduler = scheduler(5);
            granted(scheduler, A);
            now = millis(1_000);
            scheduler.unitStarted(A, 0, now);
            assertThat(granted(scheduler, B)).containsExactly(1);

            Scheduler slow = scheduler(5);
            granted(slow, A);
            now += millis(30_000);
            slow.unitStarted(A, 0, now);
            assertThat(slow.forkReady(B, now)).isEqualTo(new Decision.Wait());
        }

        @Test
        void doesNotBlameAClassForWhatWasBeforeTheForkEnteredIt() {
            Scheduler scheduler = scheduler(5);
            granted(scheduler, A);
            scheduler.classEntered(A, millis(30_000));
            now = millis(30_500);
            scheduler.unitStarted(A, 0, now);

            assertThat(granted(scheduler, B)).as("half a second of fixtures").containsExactly(1);
        }

        @Test
        void joinsLaterWhereTestsTurnOutToBeSlow() {
            Scheduler scheduler = afterWarmUp(5);
            enter(scheduler, A, 1, 30_000);
            now += millis(60_000);
            scheduler.unitFinished(A, 1, now);

            assertThat(granted(scheduler, B)).containsExactly(2);
        }

        @Test
        void joinsWhereThatSavesMost() {
            Scheduler scheduler = scheduler(4, 8);
            granted(scheduler, A);
            granted(scheduler, B);

            assertThat(granted(scheduler, C)).as("the larger class").containsExactly(5);
        }

        @Test
        void weighsWhatItSavesAgainstTheSetupOfEachClass() {
            Scheduler scheduler = afterWarmUp(4, 8);
            enter(scheduler, A, 5, 3_000);
            assertThat(granted(scheduler, B)).containsExactly(1);

            assertThat(granted(scheduler, C))
                    .as("1.5 s saved at once, or 3.5 s after 3 s of setup")
                    .containsExactly(2);
        }

        @Test
        void leavesAClassThatHasNothingPendingAndJoinsAnother() {
            Scheduler scheduler = scheduler(1, 9);
            granted(scheduler, A);
            assertThat(granted(scheduler, B)).containsExactly(0);
            run(scheduler, B, 2_000, 0);

            assertThat(granted(scheduler, B)).containsExactly(2);
        }

        @Test
        void asksNobodyForUnitsWhereItGetsPendingOnes() {
            Scheduler scheduler = scheduler(
                    new PlanMaker()
                            .with(new ClassTraits(true, false))
                            .split("Held", 10)
                            .with(ClassTraits.PLAIN)
                            .split("Pending", 2)
                            .plan(),
                    new GuidedSharing());
            assertThat(granted(scheduler, A)).hasSize(10);
            scheduler.unitStarted(A, 0, now);
            assertThat(granted(scheduler, B)).containsExactly(10);
            assertThat(granted(scheduler, C)).containsExactly(11);

            assertThat(scheduler.forkReady(new ForkId(4), now))
                    .as("nothing is pending, and A was not asked yet")
                    .isInstanceOf(Decision.Steal.class);
        }

        @Test
        void waitsWhileOthersHoldTheRest() {
            Scheduler scheduler = scheduler(1);
            granted(scheduler, A);

            assertThat(scheduler.forkReady(B, now)).isEqualTo(new Decision.Wait());
        }

        @Test
        void isDoneWhenEveryUnitAndEveryLeaseHasFinished() {
            Scheduler scheduler = scheduler(1);
            granted(scheduler, A);
            scheduler.unitStarted(A, 0, now);
            scheduler.unitFinished(A, 0, now);

            assertThat(scheduler.isDone()).isFalse();
            assertThat(scheduler.forkReady(B, now))
                    .as("A is still on its way out")
                    .isEqualTo(new Decision.Wait());
            scheduler.leaseFinished(A);
            assertThat(scheduler.isDone()).isTrue();
            assertThat(scheduler.forkReady(A, now)).isEqualTo(new Decision.Finish());
            assertThat(scheduler.forkReady(B, now)).isEqualTo(new Decision.Finish());
        }

        @Test
        void isDoneAtOnceWhereNothingIsPlanned() {
            assertThat(scheduler().forkReady(A, now)).isEqualTo(new Decision.Finish());
            assertThat(scheduler().isDone()).isTrue();
        }
    }

    @Nested
    class ALease {

        @Test
        void beginsSmallAndGrowsWhileTestsAreTiny() {
            Scheduler scheduler = scheduler(1_000);

            assertThat(granted(scheduler, A)).hasSize(1);
            run(scheduler, A, 0.1, 0);
            assertThat(granted(scheduler, A)).hasSize(4);
            run(scheduler, A, 0.1, 1, 2, 3, 4);
            assertThat(granted(scheduler, A)).hasSize(20);
        }

        @Test
        void holdsASingleUnitWhereTestsAreSlow() {
            Scheduler scheduler = scheduler(1_000);
            for (int unit = 0; unit < 50; unit++) {
                assertThat(granted(scheduler, A)).containsExactly(unit);
                run(scheduler, A, 100, unit);
            }
        }

        @Test
        void holdsNoMoreThanIsWorthALauncherExecution() {
            Scheduler scheduler = scheduler(10_000);
            List<Integer> units = granted(scheduler, A);
            for (int lease = 0; lease < 20; lease++) {
                run(scheduler, A, 1, units.stream().mapToInt(i -> i).toArray());
                units = granted(scheduler, A);
                assertThat(units).hasSizeLessThanOrEqualTo(100);
            }
            assertThat(units).hasSize(100);
        }

        @Test
        void leavesHalfOfWhatIsPendingToOthers() {
            Scheduler scheduler = scheduler(300);
            granted(scheduler, A);
            run(scheduler, A, 0.4, 0);
            granted(scheduler, A);
            run(scheduler, A, 0.4, 1, 2, 3, 4);
            granted(scheduler, A);
            run(scheduler, A, 0.4, units(5, 25));

            assertThat(granted(scheduler, A)).as("of 275").hasSize(100);
            run(scheduler, A, 1, units(25, 125));
            assertThat(granted(scheduler, A)).as("of 175, each about 0.9 ms").hasSizeBetween(80, 87);
        }

        @Test
        void takesTheRestWhereThatIsNotWorthSharing() {
            Scheduler scheduler = scheduler(20);
            granted(scheduler, A);
            run(scheduler, A, 0.1, 0);
            granted(scheduler, A);
            run(scheduler, A, 0.1, 1, 2, 3, 4);

            assertThat(granted(scheduler, A)).hasSize(15);
        }

        @Test
        void isNumberedThroughTheRun() {
            Scheduler scheduler = scheduler(2, 2);

            assertThat(((Decision.Grant) scheduler.forkReady(A, now)).lease().id())
                    .isEqualTo(1);
            assertThat(((Decision.Grant) scheduler.forkReady(B, now)).lease().id())
                    .isEqualTo(2);
        }

        @Test
        void holdsEverythingWhereThereIsOneForkOnly() {
            Scheduler scheduler = scheduler(3, 9, 1);

            Decision decision = scheduler.forkReadyForAll(A, now);
            assertThat(indexes(decision)).hasSize(13).isSorted();
            run(scheduler, A, 5, indexes(decision).stream().mapToInt(i -> i).toArray());
            assertThat(scheduler.forkReadyForAll(A, now)).isEqualTo(new Decision.Finish());
        }

        @Test
        void holdsNothingWhereThereIsNothing() {
            assertThat(scheduler().forkReadyForAll(A, now)).isEqualTo(new Decision.Finish());
        }
    }

    @Nested
    class AForkThatIsLost {

        @Test
        void losesWhatItHadBegunAndGivesTheRestBack() {
            Scheduler scheduler = withLeaseOfFour();
            scheduler.unitStarted(A, 1, now);
            scheduler.unitFinished(A, 1, now);
            scheduler.unitStarted(A, 2, now);

            assertThat(scheduler.forkLost(A).units())
                    .extracting(TestUnit::index)
                    .containsExactly(2);
            assertThat(scheduler.pendingUnits()).isEqualTo(17);
            assertThat(granted(scheduler, B)).as("nobody is in the class").startsWith(3);
        }

        @Test
        void givesEverythingBackThatItHadNotBegun() {
            Scheduler scheduler = withLeaseOfFour();

            assertThat(scheduler.forkLost(A).units()).isEmpty();
            assertThat(granted(scheduler, B)).startsWith(1);
        }

        /** All could die of the same fixture at the same moment, and nobody would be left to say so. */
        @Test
        void leavesAClassThatItCouldNotBeginToOneAtATime() {
            Scheduler scheduler = scheduler(20);
            granted(scheduler, A);
            scheduler.forkLost(A);
            List<Integer> own = granted(scheduler, B);

            assertThat(scheduler.forkReady(C, now)).isEqualTo(new Decision.Wait());
            scheduler.unitStarted(B, own.get(0), now);
            assertThat(granted(scheduler, C)).isNotEmpty();
        }

        @Test
        void losesSeveralUnitsThatRanAtOnce() {
            Scheduler scheduler = withLeaseOfFour();
            scheduler.unitStarted(A, 1, now);
            scheduler.unitStarted(A, 4, now);

            assertThat(scheduler.forkLost(A).units())
                    .extracting(TestUnit::index)
                    .containsExactlyInAnyOrder(1, 4);
        }

        @Test
        void losesNothingWithoutALease() {
            Scheduler scheduler = scheduler(1);

            assertThat(scheduler.forkLost(A).units()).isEmpty();
            assertThat(scheduler.forkLost(A).units()).isEmpty();
            assertThat(granted(scheduler, B)).containsExactly(0);
        }

        @Test
        void endsTheRunWithItsLastUnit() {
            Scheduler scheduler = scheduler(1);
            granted(scheduler, A);
            scheduler.unitStarted(A, 0, now);
            scheduler.forkLost(A);

            assertThat(scheduler.isDone()).isTrue();
            assertThat(scheduler.forkReady(B, now)).isEqualTo(new Decision.Finish());
        }

        @Test
        void isNoLongerCountedInItsClass() {
            Scheduler scheduler = afterWarmUp(9);
            enter(scheduler, A, 1, 3_000);
            assertThat(granted(scheduler, B)).containsExactly(2);
            scheduler.forkLost(B);

            assertThat(granted(scheduler, C))
                    .as("8 s shared by two instead of one: 4 s, for 3 s of setup")
                    .containsExactly(2);
        }

        @Test
        void leavesItsClassToWhoeverIsFreeWhateverTheSetup() {
            Scheduler scheduler = afterWarmUp(5);
            enter(scheduler, A, 1, 1_000_000);
            scheduler.forkLost(A);

            assertThat(granted(scheduler, B)).containsExactly(2);
        }
    }

    @Nested
    class ALeaseThatBreaksOff {

        @Test
        void losesWhatItHadBegunAndGivesTheRestBack() {
            Scheduler scheduler = withLeaseOfFour();
            scheduler.unitStarted(A, 1, now);
            scheduler.unitFinished(A, 1, now);
            scheduler.unitStarted(A, 2, now);

            assertThat(scheduler.leaseFailed(A)).extracting(TestUnit::index).containsExactly(2);
            scheduler.leaseFinished(A);
            assertThat(granted(scheduler, A)).startsWith(3);
        }

        @Test
        void losesItsFirstUnitWhereItHadBegunNoneForElseThisMightGoOnForEver() {
            Scheduler scheduler = withLeaseOfFour();

            assertThat(scheduler.leaseFailed(A)).extracting(TestUnit::index).containsExactly(1);
            scheduler.leaseFinished(A);
            assertThat(granted(scheduler, A)).startsWith(2);
        }

        @Test
        void losesNothingWhereEverythingHadFinished() {
            Scheduler scheduler = scheduler(1);
            granted(scheduler, A);
            scheduler.unitStarted(A, 0, now);
            scheduler.unitFinished(A, 0, now);

            assertThat(scheduler.leaseFailed(A)).isEmpty();
            assertThat(scheduler.leaseFailed(B)).isEmpty();
        }

        @Test
        void isNotOverBeforeItIsSaidToBe() {
            Scheduler scheduler = scheduler(1);
            granted(scheduler, A);
            scheduler.leaseFailed(A);

            assertThat(scheduler.isDone()).isFalse();
            scheduler.leaseFinished(A);
            assertThat(scheduler.isDone()).isTrue();
        }
    }

    @Nested
    class AReport {

        @Test
        void countsOnce() {
            Scheduler scheduler = scheduler(2);
            granted(scheduler, A);
            scheduler.unitStarted(A, 0, now);
            scheduler.unitFinished(A, 0, now);
            scheduler.unitFinished(A, 0, now);
            scheduler.leaseFinished(A);
            scheduler.unitFinished(A, 0, now);

            assertThat(scheduler.isDone()).isFalse();
            assertThat(granted(scheduler, A)).containsExactly(1);
        }

        @Test
        void countsOnlyFromTheForkThatHoldsTheUnit() {
            Scheduler scheduler = scheduler(1);
            granted(scheduler, A);
            scheduler.unitStarted(B, 0, now);
            scheduler.unitFinished(B, 0, now);

            assertThat(scheduler.forkLost(A).units()).isEmpty();
            assertThat(scheduler.pendingUnits()).isEqualTo(1);
        }

        @Test
        void ofAUnitThatNeverStartedEndsIt() {
            Scheduler scheduler = scheduler(1);
            granted(scheduler, A);
            scheduler.unitFinished(A, 0, now);
            scheduler.leaseFinished(A);

            assertThat(scheduler.isDone()).isTrue();
        }
    }

    @Nested
    class AClassThatFails {

        @Test
        void losesItsPendingUnitsOnly() {
            Scheduler scheduler = scheduler(3, 2);
            granted(scheduler, A);

            assertThat(scheduler.withdraw(0, "[engine:e]/[class:demo.C0]"))
                    .extracting(TestUnit::index)
                    .containsExactly(1, 2);
            assertThat(scheduler.withdraw(0, "[engine:e]/[class:demo.C0]")).isEmpty();
            run(scheduler, A, 1, 0);
            assertThat(granted(scheduler, A)).containsExactly(3);
        }

        @Test
        void mayEndTheRun() {
            Scheduler scheduler = scheduler(3);
            granted(scheduler, A);
            scheduler.withdraw(0, "[engine:e]/[class:demo.C0]");
            run(scheduler, A, 1, 0);

            assertThat(scheduler.isDone()).isTrue();
        }

        @Test
        void isNotOpenedAnyMore() {
            Scheduler scheduler = scheduler(3, 2);
            scheduler.withdraw(0, "[engine:e]/[class:demo.C0]");

            assertThat(granted(scheduler, A)).containsExactly(3);
        }
    }

    @Nested
    class WhereEachUnitHasAJvmOfItsOwn {

        @Test
        void everyLeaseHoldsOneUnitHoweverTiny() {
            Scheduler scheduler = scheduler(PlanMaker.ofSizes(100), new OneUnitEach());
            for (int unit = 0; unit < 100; unit++) {
                ForkId fork = new ForkId(unit);
                assertThat(granted(scheduler, fork)).hasSize(1);
                run(scheduler, fork, 0.1, unit);
                scheduler.forkLeft(fork);
            }
            assertThat(scheduler.isDone()).isTrue();
        }

        @Test
        void aForkJoinsWhateverTheSetup() {
            assertThat(new OneUnitEach().paysToJoin(0, Long.MAX_VALUE)).isTrue();
        }
    }

    private static Scheduler scheduler(int... sizes) {
        return scheduler(PlanMaker.ofSizes(sizes), new GuidedSharing());
    }

    private static Scheduler scheduler(RunPlan plan, Sharing sharing) {
        Scheduler scheduler = new Scheduler(plan.rules(), sharing, Estimates.NONE);
        plan.classes().forEach(scheduler::add);
        return scheduler;
    }

    /** A holds the units 1 to 4 of 20. */
    private Scheduler withLeaseOfFour() {
        Scheduler scheduler = scheduler(20);
        granted(scheduler, A);
        run(scheduler, A, 0.1, 0);
        assertThat(granted(scheduler, A)).containsExactly(1, 2, 3, 4);
        return scheduler;
    }

    /** A has run a unit, number 0, in which each test took a second, as one that is not known counts. */
    private Scheduler afterWarmUp(int... sizes) {
        PlanMaker maker = new PlanMaker().whole("demo.WarmUp", 1_000);
        for (int i = 0; i < sizes.length; i++) {
            maker.split("demo.C" + i, sizes[i]);
        }
        Scheduler scheduler = scheduler(maker.plan(), new GuidedSharing());
        assertThat(granted(scheduler, A)).containsExactly(0);
        run(scheduler, A, 1_000_000, 0);
        return scheduler;
    }

    /** The fork is granted that unit, and pays so much before it begins. */
    private void enter(Scheduler scheduler, ForkId fork, int unit, long setupMillis) {
        assertThat(granted(scheduler, fork)).containsExactly(unit);
        now += millis(setupMillis);
        scheduler.unitStarted(fork, unit, now);
    }

    private List<Integer> granted(Scheduler scheduler, ForkId fork) {
        return indexes(scheduler.forkReady(fork, now));
    }

    private static List<Integer> indexes(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Grant.class);
        return ((Decision.Grant) decision)
                .lease().units().stream().map(TestUnit::index).toList();
    }

    /** Runs the units of a lease one after the other, each for so long. */
    private void run(Scheduler scheduler, ForkId fork, double millisEach, int... units) {
        for (int unit : units) {
            scheduler.unitStarted(fork, unit, now);
            now += (long) (millisEach * 1e6);
            scheduler.unitFinished(fork, unit, now);
        }
        scheduler.leaseFinished(fork);
    }

    private static int[] units(int from, int to) {
        return java.util.stream.IntStream.range(from, to).toArray();
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
