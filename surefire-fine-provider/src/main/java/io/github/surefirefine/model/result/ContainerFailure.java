package io.github.surefirefine.model.result;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.plan.UniqueIds;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.Objects;

/**
 * A container above the units has failed as a whole, outside its tests.
 *
 * @param setId unique id of the set that it is reported in
 * @param containerId unique id of the container: that of the set, or of a container in it that is not a set of its own
 * @param phase when it failed
 * @param error as it is to be reported
 */
public record ContainerFailure(String setId, String containerId, FailurePhase phase, TestFinished error) {

    public ContainerFailure {
        Objects.requireNonNull(setId);
        Objects.requireNonNull(containerId);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(error);
    }

    /** Whether the unit is in the container. */
    public boolean concerns(TestUnit unit) {
        return concerns(unit.uniqueId());
    }

    /** Whether the unit with that unique id is in the container. */
    public boolean concerns(String unitId) {
        return UniqueIds.isWithin(unitId, containerId);
    }

    /** Whether it is the same failure as one that another fork has met. */
    public boolean isSameAs(ContainerFailure other) {
        return containerId.equals(other.containerId) && phase == other.phase;
    }
}
