package io.github.surefirefine.plugin.failure;

import io.github.surefirefine.plugin.setup.Runner;
import java.util.Map;

/**
 * The failures of a run with what helps to find their reasons.
 *
 * @param places of the frames whose source was found
 * @param again runs a test again
 */
public record FailureReport(FailedTests tests, Map<StackLine.Frame, SourcePlace> places, RerunCommand again) {

    /** All is well. */
    public static final FailureReport NONE = new FailureReport(
            FailedTests.NONE, Map.of(), new RerunCommand("mvn", Runner.SUREFIRE, "", RerunCommand.Shell.UNIX));

    public FailureReport {
        places = Map.copyOf(places);
    }
}
