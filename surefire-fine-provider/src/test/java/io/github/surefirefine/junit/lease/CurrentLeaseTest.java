package io.github.surefirefine.junit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.gate.engine.EngineRoots;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A message of the conductor about a lease may arrive when the fork is running another one, or none. */
class CurrentLeaseTest {

    private static final String ENGINE = "[engine:junit-jupiter]";
    private static final TestUnit UNIT = new TestUnit(0, 0, TestSet.NONE, ENGINE + "/[class:A]/[method:a()]", 1);

    private final Lease lease = new Lease(7, List.of(UNIT));
    private final LeaseGate gate =
            new LeaseGate(lease, (unit, number) -> Invocations.NONE, wanted -> {}, InvocationsSoFar.NONE, Set.of());

    @Test
    void nothingIsGivenUpBeforeTheFirstLease() {
        CurrentLease current = new CurrentLease(true);

        assertThat(current.giveUp(7, List.of(0))).isEmpty();
        assertThat(current.isGivenUp(UNIT.uniqueId())).isFalse();
        assertThat(current.shareInvocations(7, 0)).isEqualTo(InvocationsSoFar.NONE);
    }

    @Test
    void nothingOfAnotherLeaseIsGivenUp() {
        CurrentLease current = running(true);

        assertThat(current.giveUp(6, List.of(0))).isEmpty();
        assertThat(current.giveUp(7, List.of(0))).containsExactly(0);
        assertThat(current.isGivenUp(UNIT.uniqueId())).isTrue();
    }

    @Test
    void theGateCancelsWhatJUnitCannot() {
        running(true).cancel(7);

        assertThat(gate.refusal(UNIT.uniqueId())).isEqualTo(LeaseGate.CANCELLED);
    }

    @Test
    void anotherLeaseIsNotCancelled() {
        running(true).cancel(6);

        assertThat(gate.refusal(UNIT.uniqueId())).isNull();
    }

    @Test
    void nothingIsCancelledWhereNoEngineAsksTheGate() {
        running(false).cancel(7);

        assertThat(gate.refusal(UNIT.uniqueId())).isNull();
    }

    private CurrentLease running(boolean isGated) {
        gate.refusal(ENGINE);
        CurrentLease current = new CurrentLease(isGated);
        current.becomes(new OpenLease(lease, gate, Cancellation.none(), new EngineRoots()));
        return current;
    }
}
