package io.github.surefirefine.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.options.TimeLimits;
import io.github.surefirefine.platform.ReportDialect;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A fork may say nothing of units that it has given up, nor of a lease that it has declared failed. */
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

    @Test
    void aUnitThatWasGivenUpDoesNotBearTheErrorOfItsEngine() {
        LeaseExecution execution = execution(Fixtures.WithBeforeAll.class);
        giveUp(0);
        TestPlan plan = LauncherFactory.create().discover(request);
        execution.testPlanExecutionStarted(plan);
        TestIdentifier engine = plan.getRoots().iterator().next();
        execution.executionStarted(engine);
        execution.executionFinished(engine, TestExecutionResult.failed(new IllegalStateException("no engine")));
        execution.end();

        assertThat(rig.heard).noneMatch(text -> text.startsWith("0")).contains("1 started", "1 finished");
    }

    /** Where tests run side by side, others of them may still run. */
    @Test
    void whatComesAfterTheLeaseHasBrokenOffIsNotSaid() {
        LeaseExecution execution = execution(Fixtures.WithBeforeAll.class);
        execution.breakOff(new OutOfMemoryError("made up"));
        LauncherFactory.create().execute(request, execution);

        assertThat(rig.heard).containsExactly("lease failed: made up");
    }

    private void giveUp(int unit) {
        gate.refusal("[engine:junit-jupiter]", "");
        assertThat(gate.giveUp(List.of(unit))).containsExactly(unit);
    }

    private LeaseExecution execution(Class<?> testClass) {
        rig = PlatformRig.of(testClass);
        Lease lease = new Lease(1, List.of(method(0, testClass, "one"), method(1, testClass, "two")));
        gate = new LeaseGate(lease, (unit, number) -> Invocations.NONE, InvocationsSoFar.NONE, Set.of());
        request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .build();
        return new LeaseExecution(
                lease,
                gate,
                new SharingRules(false, getClass().getClassLoader()),
                rig.recorder(),
                ReportDialect.ONE_SET_PER_TOP_CLASS,
                new SuccessfulClasses(),
                new LimitTeller(TimeLimits.NONE, rig.recorder()));
    }

    private static TestUnit method(int index, Class<?> testClass, String name) {
        String id = "[engine:junit-jupiter]/[class:" + testClass.getName() + "]/[method:" + name + "()]";
        return new TestUnit(index, 0, 0, id, 1);
    }
}
