package io.github.surefirefine.junit.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.surefirefine.junit.Fixtures;
import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.junit.rules.SharingRules;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.options.InvocationSharing;
import io.github.surefirefine.options.TimeLimits;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.ReportDialect;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;

/** A fork may say nothing about units that it has given up, or about a lease that it has declared failed. */
class LeaseExecutionTest {

    private PlatformRig rig;
    private LeaseGate gate;
    private LauncherDiscoveryRequest request;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aUnitThatWasGivenUpIsNotAbortedWithItsClass() {
        LeaseExecution execution = execution(Fixtures.AbortsAllBeforeAll.class);
        giveUp(0);
        LauncherFactory.create().execute(request, execution);
        execution.end();

        assertThat(rig.heard).noneMatch(text -> text.startsWith("0")).contains("1 started", "1 finished");
    }

    /** Otherwise, the report of the class, and of all after it, would wait for the end of the lease. */
    @ParameterizedTest
    @EnumSource(names = {"ONE_SET_PER_TOP_CLASS", "NESTED_APART"})
    void whatAFixtureKeepsFromRunningEndsWithItsClass(ReportDialect dialect) {
        for (TestExecutionResult result : List.of(
                TestExecutionResult.failed(new IllegalStateException("no database")),
                TestExecutionResult.aborted(new TestAbortedException("no database")))) {
            LeaseExecution execution = execution(Fixtures.WithBeforeAll.class, dialect, one(), two());
            TestPlan plan = LauncherFactory.create().discover(request);
            execution.testPlanExecutionStarted(plan);
            TestIdentifier engine = plan.getRoots().iterator().next();
            TestIdentifier testClass = plan.getChildren(engine).iterator().next();
            execution.executionStarted(engine);
            execution.executionStarted(testClass);
            giveUp(0);
            execution.executionFinished(testClass, result);

            assertThat(rig.heard)
                    .doesNotContain("0 finished")
                    .containsSubsequence("1 finished", "close " + Fixtures.WithBeforeAll.class.getName());
            assertThat(gate.giveUp(List.of(1))).as("it has ended").isEmpty();
            rig.close();
        }
    }

    @Test
    void anEngineThatFailsBearsItsErrorItself() {
        LeaseExecution execution = execution(Fixtures.WithBeforeAll.class);
        TestPlan plan = LauncherFactory.create().discover(request);
        execution.testPlanExecutionStarted(plan);
        TestIdentifier engine = plan.getRoots().iterator().next();
        execution.executionStarted(engine);
        execution.executionFinished(engine, TestExecutionResult.failed(new IllegalStateException("no engine")));
        execution.end();

        assertThat(rig.heard).containsExactlyInAnyOrder("engine failed JUnit Jupiter", "0 finished", "1 finished");
    }

    @Test
    void anEngineThatFailsWhenItsTestsHaveRunFailsNevertheless() {
        LeaseExecution execution = execution(Fixtures.WithBeforeAll.class);
        TestPlan plan = LauncherFactory.create().discover(request);
        execution.testPlanExecutionStarted(plan);
        TestIdentifier engine = plan.getRoots().iterator().next();
        execution.executionStarted(engine);
        plan.getDescendants(engine).stream().filter(TestIdentifier::isTest).forEach(test -> {
            execution.executionStarted(test);
            execution.executionFinished(test, TestExecutionResult.successful());
        });
        execution.executionFinished(engine, TestExecutionResult.failed(new IllegalStateException("cannot close")));
        execution.end();

        assertThat(rig.heard).contains("1 finished").last().isEqualTo("engine failed JUnit Jupiter");
    }

    @Test
    void aUnitIsMissingAlthoughSomethingElseHasEndedBadly() {
        LeaseExecution execution = execution(Fixtures.WithBeforeAll.class);
        TestPlan plan = LauncherFactory.create().discover(request);
        execution.testPlanExecutionStarted(plan);
        TestIdentifier first = plan.getDescendants(plan.getRoots().iterator().next()).stream()
                .filter(TestIdentifier::isTest)
                .findFirst()
                .orElseThrow();
        execution.executionStarted(first);
        execution.executionFinished(first, TestExecutionResult.failed(new IllegalStateException("the test")));
        execution.end();

        assertThat(rig.heard).last().asString().startsWith("lease failed: JUnit found ");
    }

    @Test
    void aUnitThatBeginsAndNeverEndsIsMissing() {
        LeaseExecution execution = execution(Fixtures.WithBeforeAll.class);
        TestPlan plan = LauncherFactory.create().discover(request);
        execution.testPlanExecutionStarted(plan);
        TestIdentifier engine = plan.getRoots().iterator().next();
        plan.getDescendants(engine).stream().filter(TestIdentifier::isTest).forEach(execution::executionStarted);
        execution.executionFinished(engine, TestExecutionResult.successful());
        execution.end();

        assertThat(rig.heard).last().asString().startsWith("lease failed: JUnit began ");
    }

    /** If tests run side by side, others of them may still be running. */
    @Test
    void whatComesAfterTheLeaseHasBrokenOffIsNotSaid() {
        LeaseExecution execution = execution(Fixtures.WithBeforeAll.class);
        execution.breakOff(new OutOfMemoryError("made up"));
        LauncherFactory.create().execute(request, execution);

        assertThat(rig.heard).containsExactly("lease failed: made up");
    }

    /** Otherwise the test would count as passed, or would go missing unnoticed. */
    @Test
    void whatCannotBeToldIsTheErrorOfWhatWasRun() {
        LeaseExecution execution = execution(Fixtures.WithBeforeAll.class, failingAt("unitEvent"));
        LauncherFactory.create().execute(request, execution);
        execution.end();

        assertThat(rig.heard)
                .contains("0 started", "lease failed: made up")
                .last()
                .asString()
                .startsWith("close");
        assertThat(rig.heard).noneMatch(text -> text.startsWith("1") || text.equals("0 finished"));
    }

    @Test
    void testsBeginWhenTheyAreFound() {
        AtomicInteger begun = new AtomicInteger();
        LeaseExecution execution =
                execution(Fixtures.WithBeforeAll.class, PlatformRig::recorder, begun::incrementAndGet);
        execution.testPlanExecutionStarted(LauncherFactory.create().discover(request));

        assertThat(begun).hasValue(1);
    }

    private static Function<PlatformRig, LeaseListener> failingAt(String method) {
        return rig -> {
            LeaseListener recorder = rig.recorder();
            return (LeaseListener) Proxy.newProxyInstance(
                    LeaseExecutionTest.class.getClassLoader(),
                    new Class<?>[] {LeaseListener.class},
                    (proxy, called, arguments) -> {
                        if (called.getName().equals(method)) {
                            throw new IllegalStateException("made up");
                        }
                        return called.invoke(recorder, arguments);
                    });
        };
    }

    @Test
    void eachContainerThatFailsIsSaidByItself() {
        LeaseExecution execution = execution(
                Fixtures.FailingNested.class,
                ReportDialect.ONE_SET_PER_TOP_CLASS,
                unit(0, Fixtures.FailingNested.class, "/[nested-class:After]/[method:one()]"),
                unit(1, Fixtures.FailingNested.class, "/[nested-class:Before]/[method:one()]"));
        LauncherFactory.create().execute(request, execution);
        execution.end();

        String top = idOf(Fixtures.FailingNested.class);
        assertThat(rig.failures).extracting(ContainerFailure::setId).containsOnly(top);
        assertThat(rig.failures)
                .extracting(failure -> failure.containerId().substring(top.length()) + " " + failure.phase())
                .containsExactlyInAnyOrder(
                        "/[nested-class:After] AFTER_TESTS", "/[nested-class:Before] BEFORE_TESTS", " AFTER_TESTS");
    }

    /** An engine may have to run other tests, too, to run a test again. */
    @Test
    void ofWhatIsRunAgainOnlyWhatWasChosenIsReported() {
        LeaseExecution execution = executionOfChosen(ReportDialect.ONE_SET_PER_TOP_CLASS);
        LauncherFactory.create().execute(request, execution);
        execution.end();

        assertThat(rig.heard)
                .contains("0: two PASSED", "silent")
                .doesNotContain("0: one PASSED", "0: one…")
                .endsWith("0 finished");
    }

    @Test
    void beforeSurefire36AllThatIsRunAgainIsReported() {
        LeaseExecution execution = executionOfChosen(ReportDialect.NESTED_UNDER_TOP);
        LauncherFactory.create().execute(request, execution);
        execution.end();

        assertThat(rig.heard).contains("0: two PASSED", "0: one PASSED").doesNotContain("silent");
    }

    private LeaseExecution executionOfChosen(ReportDialect dialect) {
        String id = idOf(Fixtures.WithBeforeAll.class);
        return execution(
                Fixtures.WithBeforeAll.class,
                dialect,
                new TestUnit(0, 0, TestSet.NONE, id, 1, List.of(id + "/[method:two()]")));
    }

    private void giveUp(int unit) {
        gate.refusal("[engine:junit-jupiter]");
        assertThat(gate.giveUp(List.of(unit))).containsExactly(unit);
    }

    private LeaseExecution execution(Class<?> testClass) {
        return execution(testClass, PlatformRig::recorder);
    }

    private LeaseExecution execution(Class<?> testClass, Function<PlatformRig, LeaseListener> listener) {
        return execution(testClass, listener, () -> {});
    }

    private LeaseExecution execution(
            Class<?> testClass, Function<PlatformRig, LeaseListener> listener, Runnable testsBegin) {
        return execution(
                testClass,
                ReportDialect.ONE_SET_PER_TOP_CLASS,
                listener,
                testsBegin,
                unit(0, testClass, "/[method:one()]"),
                unit(1, testClass, "/[method:two()]"));
    }

    private static TestUnit one() {
        return unit(0, Fixtures.WithBeforeAll.class, "/[method:one()]");
    }

    private static TestUnit two() {
        return unit(1, Fixtures.WithBeforeAll.class, "/[method:two()]");
    }

    private LeaseExecution execution(Class<?> testClass, ReportDialect dialect, TestUnit... units) {
        return execution(testClass, dialect, PlatformRig::recorder, () -> {}, units);
    }

    private LeaseExecution execution(
            Class<?> testClass,
            ReportDialect dialect,
            Function<PlatformRig, LeaseListener> listener,
            Runnable testsBegin,
            TestUnit... units) {
        rig = PlatformRig.of(testClass);
        Lease lease = new Lease(1, List.of(units));
        gate = new LeaseGate(lease, (unit, number) -> Invocations.NONE, wanted -> {}, InvocationsSoFar.NONE, Set.of());
        request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .build();
        ExecutionSettings settings = new ExecutionSettings(
                new SharingRules(InvocationSharing.KNOWN, id -> true, getClass().getClassLoader()),
                dialect,
                TimeLimits.NONE,
                new SuccessfulClasses());
        return new LeaseExecution(lease, gate, listener.apply(rig), settings, testsBegin);
    }

    private static TestUnit unit(int index, Class<?> testClass, String below) {
        return new TestUnit(index, 0, 0, idOf(testClass) + below, 1);
    }

    private static String idOf(Class<?> testClass) {
        return "[engine:junit-jupiter]/[class:" + testClass.getName() + "]";
    }
}
