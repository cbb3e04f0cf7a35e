package io.github.surefirefine.fork.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.wire.ToConductor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseRunnerTest {

    private static final ReportEvent.TestOutput OUTPUT = new ReportEvent.TestOutput("hello", true, true);

    private final RecordingLink link = new RecordingLink();
    private LeaseRunner runner;

    @AfterEach
    void close() {
        ForkFixtures.probe = () -> {};
        runner.close();
    }

    @Test
    void thePlanIsSaid() {
        RunPlan plan = planOf(ForkFixtures.InTest.class);

        assertThat(plan.tests()).isEqualTo(1);
        assertThat(link.flushed()).hasSize(1);
    }

    @Test
    void aPlanThatFailsIsSaid() {
        runner = runner(List.of("demo.NoSuchTest"));
        runner.makePlan(0);

        assertThat(link.flushed()).hasSize(1);
        assertThat(((ToConductor.PlanFailed) link.said.get(0)).message())
                .startsWith("fine: JUnit cannot find the tests: ")
                .contains("demo.NoSuchTest");
    }

    @Test
    void theEndOfALeaseIsSaidLast() {
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        run(plan.units());

        assertThat(link.flushed()).isEqualTo(link.said).last().isEqualTo(new ToConductor.LeaseFinished(7));
    }

    /** Otherwise, what was given up would count as forgotten. */
    @Test
    @Timeout(60)
    void whatIsGivenUpAsTheLeaseEndsIsSaidBeforeItsEnd() throws InterruptedException {
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        Thread runs = Thread.currentThread();
        CountDownLatch answers = new CountDownLatch(1);
        link.beforeAnswer = () -> {
            answers.countDown();
            while (runs.getState() != Thread.State.BLOCKED && !hasEnded()) {
                LockSupport.parkNanos(1_000_000);
            }
        };
        Thread agent = new Thread(() -> runner.giveUp(7, List.of(0)));
        runner.run(new Lease(7, plan.units()), (platform, listener) -> {
            agent.start();
            await(answers);
        });
        agent.join();

        assertThat(link.said).endsWith(new ToConductor.UnitsGivenUp(7, List.of()), new ToConductor.LeaseFinished(7));
    }

    /** The lease that asked may have been left behind, and then the answer is none for the next one. */
    @Test
    @Timeout(60)
    void theAnswerToAClaimOfAnotherLeaseIsNoAnswer() {
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        Thread claiming = Thread.currentThread();
        AtomicBoolean answered = new AtomicBoolean();
        Thread agent = new Thread(() -> {
            runner.extend(6, List.of(0));
            while (claiming.getState() != Thread.State.WAITING) {
                LockSupport.parkNanos(1_000_000);
            }
            answered.set(true);
            runner.extend(7, List.of());
        });
        runner.run(new Lease(7, plan.units(), List.of(), true), (platform, listener) -> {
            agent.start();
            listener.claimUnits(List.of(0));
            assertThat(answered).isTrue();
        });

        assertThat(link.said).contains(new ToConductor.ClaimUnits(7, List.of(0)));
        assertThat(link.said).noneMatch(ToConductor.LeaseFailed.class::isInstance);
    }

    private boolean hasEnded() {
        return link.flushed().contains(new ToConductor.LeaseFinished(7));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theConductorKnowsOfATestBeforeItRuns() {
        assertThat(knownWhenItsCodeRuns(ForkFixtures.InTest.class)).contains(new ToConductor.UnitStarted(0));
    }

    @ParameterizedTest
    @ValueSource(classes = {ForkFixtures.InBeforeAll.class, ForkFixtures.InFactory.class})
    void theConductorKnowsOfAUnitBeforeItsFirstTest(Class<?> testClass) {
        assertThat(knownWhenItsCodeRuns(testClass))
                .as("should this code end the JVM, the unit must not be given to the next fork")
                .contains(new ToConductor.UnitStarted(0));
    }

    @Test
    void whatIsPrintedInATestBelongsToItsUnit() {
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        ForkFixtures.probe = () -> assertThat(runner.output().printed(OUTPUT)).isTrue();
        run(plan.units());

        assertThat(link.said).contains(new ToConductor.UnitEvent(0, OUTPUT));
    }

    /** By the number of the unit that is charged with it, in a lease of two classes. */
    @ParameterizedTest
    @MethodSource
    void whatIsPrintedBetweenTestsBelongsToWhatComes(Class<?> first, Class<?> second, int unit) {
        RunPlan plan = planOf(first, second);
        ForkFixtures.probe = () -> runner.output().printed(OUTPUT);
        run(plan.units());

        assertThat(link.said).contains(new ToConductor.UnitEvent(unit, OUTPUT));
        assertThat(link.said)
                .filteredOn(message -> message instanceof ToConductor.UnitEvent news
                        && news.event().equals(OUTPUT))
                .hasSize(1);
    }

    static Stream<Arguments> whatIsPrintedBetweenTestsBelongsToWhatComes() {
        return Stream.of(
                Arguments.of(ForkFixtures.Broken.class, ForkFixtures.InBeforeAll.class, 1),
                Arguments.of(ForkFixtures.InBeforeAll.class, ForkFixtures.Broken.class, 0),
                Arguments.of(ForkFixtures.Skipped.class, ForkFixtures.Broken.class, 0),
                Arguments.of(ForkFixtures.Broken.class, ForkFixtures.Skipped.class, 1),
                Arguments.of(ForkFixtures.InAfterAll.class, ForkFixtures.Broken.class, 0),
                Arguments.of(ForkFixtures.Broken.class, ForkFixtures.InNested.class, 2));
    }

    @Test
    void whatIsPrintedOutsideOfALeaseBelongsToNoUnit() {
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        assertThat(runner.output().printed(OUTPUT)).isFalse();
        run(plan.units());

        assertThat(runner.output().printed(OUTPUT)).isFalse();
    }

    @Test
    void aUnitThatJUnitDoesNotFindIsNoSuccess() {
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        TestUnit known = plan.units().get(0);
        TestUnit gone = new TestUnit(0, 0, 0, known.uniqueId().replace("method:one", "method:gone"), 1);
        run(List.of(gone));

        assertThat(link.said)
                .as("a planned test that did not run must fail the build")
                .anyMatch(ToConductor.LeaseFailed.class::isInstance)
                .noneMatch(ToConductor.UnitFinished.class::isInstance);
        assertThat(link.said).last().isInstanceOf(ToConductor.LeaseFinished.class);
    }

    @Test
    void anErrorOutsideOfJUnitFailsTheLease() {
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        runner.run(new Lease(7, plan.units()), (platform, listener) -> {
            throw new StackOverflowError("made up");
        });

        assertThat(link.flushed())
                .as("the thread goes on, and the conductor knows")
                .filteredOn(message -> !(message instanceof ToConductor.PlanMade))
                .first()
                .matches(message -> ((ToConductor.LeaseFailed) message)
                        .failure()
                        .summary()
                        .equals("java.lang.StackOverflowError: made up"));
        assertThat(link.flushed()).last().isEqualTo(new ToConductor.LeaseFinished(7));
    }

    /** A throwable may be one of the tests' own. */
    @Test
    void anErrorThatCannotBeWrittenDownFailsTheLeaseToo() {
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        runner.run(new Lease(7, plan.units()), (platform, listener) -> {
            throw new IllegalStateException() {
                @Override
                public String toString() {
                    throw new IllegalStateException("made up");
                }
            };
        });

        assertThat(link.flushed()).anyMatch(ToConductor.LeaseFailed.class::isInstance);
        assertThat(link.flushed()).last().isEqualTo(new ToConductor.LeaseFinished(7));
    }

    @Test
    void whatATestReplacesStays() {
        PrintStream before = System.out;
        PrintStream replaced = new PrintStream(OutputStream.nullOutputStream());
        RunPlan plan = planOf(ForkFixtures.InTest.class);
        ForkFixtures.probe = () -> System.setOut(replaced);
        try {
            run(plan.units());
            assertThat(System.out).as("as with stock Surefire").isSameAs(replaced);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void anErrorWhilePlanningIsSaid() {
        runner = runner(() -> {
            throw new StackOverflowError("made up");
        });
        runner.makePlan(0);

        assertThat(((ToConductor.PlanFailed) link.flushed().get(0)).message())
                .startsWith("fine: the tests cannot be discovered: java.lang.StackOverflowError: made up");
    }

    private List<ToConductor> knownWhenItsCodeRuns(Class<?> testClass) {
        RunPlan plan = planOf(testClass);
        List<ToConductor> known = new ArrayList<>();
        ForkFixtures.probe = () -> known.addAll(link.flushed());
        run(plan.units());
        return known;
    }

    private RunPlan planOf(Class<?>... testClasses) {
        runner = runner(Stream.of(testClasses).map(Class::getName).toList());
        runner.makePlan(0);
        return ((ToConductor.PlanMade) link.said.get(0)).packed().unpack();
    }

    private void run(List<TestUnit> units) {
        Lease lease = new Lease(7, units);
        runner.run(lease, (platform, listener) -> platform.run(lease, listener));
    }

    private LeaseRunner runner(List<String> classNames) {
        return runner(() -> classNames);
    }

    private LeaseRunner runner(Supplier<List<String>> classNames) {
        return new LeaseRunner(ForkFixtures.settings(classNames), CompletableFuture.completedFuture(link));
    }
}
