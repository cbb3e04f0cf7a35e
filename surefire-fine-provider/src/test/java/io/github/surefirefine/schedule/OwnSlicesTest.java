package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A fork gets what it has discovered itself, if that does no harm. */
class OwnSlicesTest {

    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);
    private static final ClassTraits REVOCABLE = new ClassTraits(true, false);

    @Test
    void aForkOpensItsOwnSliceWhole() {
        RunPlan plan = plan(8, RunRules.DEFAULT);
        Scheduler scheduler = scheduler(plan);
        scheduler.found(A, plan.classes().subList(6, 8));
        scheduler.found(B, plan.classes().subList(0, 2));

        assertThat(granted(scheduler, B)).containsExactly(0, 1);
        assertThat(granted(scheduler, A)).as("a quarter of what is left").containsExactly(6);
    }

    @Test
    void aSliceThatOthersHaveBegunIsTakenAsFarAsItIsFree() {
        RunPlan plan = plan(8, RunRules.DEFAULT);
        Scheduler scheduler = scheduler(plan);
        scheduler.found(B, plan.classes().subList(0, 2));
        assertThat(granted(scheduler, A)).containsExactly(0);

        assertThat(granted(scheduler, B)).containsExactly(1);
    }

    @Test
    void theLongestClassComesFirstWhereThatCannotBeShared() {
        RunPlan plan = new PlanMaker()
                .with(REVOCABLE)
                .split("Small", 1)
                .with(ClassTraits.PLAIN)
                .whole("Large", 3)
                .plan();
        Scheduler scheduler = scheduler(plan);
        scheduler.found(A, plan.classes().subList(0, 1));

        assertThat(granted(scheduler, A)).containsExactly(1);
    }

    @Test
    void theUsersOrderComesFirst() {
        RunPlan plan = plan(4, new RunRules(ClassOrder.AS_PLANNED, 0, 0, true));
        Scheduler scheduler = scheduler(plan);
        scheduler.found(A, plan.classes().subList(2, 3));

        assertThat(granted(scheduler, A)).containsExactly(0);
    }

    @Test
    void whatIsTinyAccordingToTheHistoryNeedNotComeInItsOrder() {
        RunPlan plan = plan(8, RunRules.DEFAULT);
        Scheduler tiny = scheduler(plan, 1_000_000);
        tiny.found(A, plan.classes().subList(6, 8));
        Scheduler large = scheduler(plan, 1_000_000_000);
        large.found(A, plan.classes().subList(6, 8));

        assertThat(granted(tiny, A)).containsExactly(6, 7);
        assertThat(granted(large, A)).containsExactly(0);
    }

    private static RunPlan plan(int classes, RunRules rules) {
        PlanMaker maker = new PlanMaker().with(REVOCABLE);
        for (int i = 0; i < classes; i++) {
            maker.split("C" + i, 1);
        }
        return maker.plan(rules);
    }

    private static Scheduler scheduler(RunPlan plan) {
        return scheduler(plan, Estimates.NONE);
    }

    private static Scheduler scheduler(RunPlan plan, long nanosOfEach) {
        return scheduler(plan, new Known(nanosOfEach));
    }

    private static Scheduler scheduler(RunPlan plan, Estimates past) {
        Scheduler scheduler = new Scheduler(plan.rules(), new GuidedSharing(), past);
        scheduler.forkCame(A);
        scheduler.forkCame(B);
        plan.classes().forEach(scheduler::add);
        return scheduler;
    }

    private static List<Integer> granted(Scheduler scheduler, ForkId fork) {
        Decision.Grant grant = (Decision.Grant) scheduler.forkReady(fork, 0);
        return grant.lease().units().stream().map(TestUnit::index).toList();
    }

    /** Every unit took equally long. */
    private record Known(long nanos) implements Estimates {

        @Override
        public OptionalLong unitNanos(TestClass testClass, TestUnit unit) {
            return OptionalLong.of(nanos);
        }

        @Override
        public OptionalLong setupNanos(TestClass testClass) {
            return OptionalLong.empty();
        }

        @Override
        public boolean failedLast(TestClass testClass, TestUnit unit) {
            return false;
        }
    }
}
