package io.github.surefirefine.fork.output;

import io.github.surefirefine.fork.connection.ConductorChannel;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.wire.ToConductor;
import org.jspecify.annotations.Nullable;

/** Reports printed output to the conductor, as output of the unit that it belongs to. Thread-safe. */
public final class LeaseOutput {

    private final OutputOwner owner;
    private final ConductorChannel channel;

    /** Set for threads that run a test which is not reported. */
    private final ThreadLocal<@Nullable Boolean> silent = new ThreadLocal<>();

    /** @param owner knows to which unit the output belongs */
    public LeaseOutput(OutputOwner owner, ConductorChannel channel) {
        this.owner = owner;
        this.channel = channel;
    }

    /**
     * The calling thread has printed something.
     *
     * @return false if no unit is running, so that the output belongs to none
     */
    public boolean printed(TestOutput output) {
        int unit = owner.current();
        if (unit == OutputOwner.NONE) {
            return false;
        }
        if (silent.get() != null) {
            return true;
        }
        channel.say(new ToConductor.UnitEvent(unit, output));
        return true;
    }

    /** Something was printed while no unit was running, and Surefire does not listen to this fork. */
    public void printedBetweenUnits(TestOutput output) {
        channel.say(new ToConductor.Printed(output));
    }

    /** What the calling thread prints from now on is not reported. */
    public void fallSilent() {
        silent.set(true);
    }

    /** What the calling thread prints from now on is reported. */
    public void speakAgain() {
        silent.remove();
    }
}
