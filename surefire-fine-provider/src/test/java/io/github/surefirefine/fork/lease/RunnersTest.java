package io.github.surefirefine.fork.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.fork.connection.ConductorChannel;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunnersTest {

    private final RecordingLink link = new RecordingLink();
    private final CountDownLatch inTest = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicReference<Thread> testThread = new AtomicReference<>();

    private Runners runners;
    private RunPlan plan;

    @BeforeEach
    void plan() throws InterruptedException {
        runners = new Runners(
                new LeaseRunner(
                        ForkFixtures.settings(List.of(ForkFixtures.InTest.class.getName())),
                        CompletableFuture.completedFuture(link)),
                getClass().getClassLoader());
        runners.current().execute(new ToFork.MakePlan(0));
        plan = link.await(ToConductor.PlanMade.class).packed().unpack();
        link.take();
    }

    @AfterEach
    void close() throws InterruptedException, ExecutionException {
        ForkFixtures.probe = () -> {};
        release.countDown();
        runners.close();
        runners.retire();
    }

    /** For example, the provider's jar was replaced while tests were running. */
    @Test
    void aFaultOfOurOwnEndsTheConnection() throws InterruptedException {
        link.beforeSend = message -> {
            throw new NoClassDefFoundError("made up");
        };
        runners.current().execute(new ToFork.MakePlan(0));

        link.closed.await();
    }

    /** For example, a test has replaced what a message is made with, or its thread is stopped in the middle. */
    @Test
    void whereTheEndOfALeaseCannotBeSaidTheConnectionEnds() throws InterruptedException {
        link.beforeSend = message -> {
            if (message instanceof ToConductor.LeaseFinished) {
                throw new IllegalStateException("made up");
            }
        };
        run(7);

        link.closed.await();
    }

    @Test
    void aTestIsInterruptedAfterWhatAllThreadsDoWasSaid() throws InterruptedException {
        ForkFixtures.probe = () -> {
            inTest.countDown();
            await(release);
        };
        run(7);
        inTest.await();
        runners.stop(test());
        link.await(ToConductor.LeaseFinished.class);

        assertThat(link.take())
                .extracting(message -> message.getClass().getSimpleName())
                .containsSubsequence("UnitStarted", "UnitEvent", "TestStuck", "UnitEvent", "UnitFinished");
    }

    @Test
    void theStackIsThatOfTheTest() throws InterruptedException {
        hang();
        runners.stop(test());

        assertThat(link.await(ToConductor.TestStuck.class).threads().stack())
                .contains("\tat " + ForkFixtures.InTest.class.getName() + ".one(ForkFixtures.java:");
    }

    @Test
    void whatHasEndedIsLeftAlone() throws InterruptedException {
        run(7);
        link.await(ToConductor.LeaseFinished.class);
        link.take();
        RunnerThread before = runners.current();
        runners.stop(test());
        runners.leaveBehind(test());
        run(8);
        link.await(ToConductor.LeaseFinished.class);

        assertThat(runners.current()).isSameAs(before);
        assertThat(link.take()).noneMatch(ToConductor.LeaseAbandoned.class::isInstance);
    }

    @Test
    void whoWasLeftBehindSaysNothingMoreAndGoesNoFurther() throws InterruptedException {
        hang();
        RunnerThread before = runners.current();
        runners.leaveBehind(test());
        assertThat(link.await(ToConductor.LeaseAbandoned.class)).isEqualTo(new ToConductor.LeaseAbandoned(7, test()));
        assertThat(link.take())
                .extracting(message -> message.getClass().getSimpleName())
                .as("what was open is closed")
                .endsWith("SetClosed", "LeaseAbandoned");

        before.runner().output().printed(new TestOutput("late", true, true));
        before.runner().giveUp(7, List.of(0));
        release.countDown();
        while (!stays(testThread.get())) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(link.take()).isEmpty();
        assertThat(runners.isLeftBehind(testThread.get())).isTrue();
        assertThat(runners.isLeftBehind(Thread.currentThread())).isFalse();
    }

    @Test
    void theRestGoesOnOnAnotherThread() throws InterruptedException {
        hang();
        runners.leaveBehind(test());
        link.await(ToConductor.LeaseAbandoned.class);
        link.take();
        AtomicReference<Thread> next = new AtomicReference<>();
        ForkFixtures.probe = () -> next.set(Thread.currentThread());
        run(8);
        link.await(ToConductor.LeaseFinished.class);

        assertThat(next.get()).isNotSameAs(testThread.get());
        assertThat(next.get().getName()).isEqualTo("main");
        assertThat(next.get().isDaemon())
                .as("threads of tests would be daemons too")
                .isFalse();
        assertThat(link.take()).last().isEqualTo(new ToConductor.LeaseFinished(8));
    }

    /** Runs a test that does not react to an interrupt. */
    private void hang() throws InterruptedException {
        ForkFixtures.probe = () -> {
            testThread.set(Thread.currentThread());
            inTest.countDown();
            while (release.getCount() > 0) {
                await(release);
            }
        };
        run(7);
        inTest.await();
    }

    private void run(int number) {
        Lease lease = new Lease(number, plan.units());
        runners.current().execute(new ToFork.RunLease(lease));
    }

    private TestRef test() {
        return new TestRef(0, plan.units().get(0).uniqueId());
    }

    private static boolean stays(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(ConductorChannel.class.getName()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            // The test may end now.
        }
    }
}
