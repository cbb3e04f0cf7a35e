package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import java.util.Optional;

/** Why a fork is no longer there, in words. */
public sealed interface ForkEnd permits CrashedFork, SentAwayFork, TimedOutFork {

    /** How a test counts that the fork did not come out of. */
    Outcome outcome();

    /**
     * The failure of a test, or of a fixture, that the fork did not come out of.
     *
     * @param during such as {@code while this test was running}
     */
    FailureText failure(String during);

    /** What the user is told where the fork was not in a test, so that nothing is lost; none where they know already. */
    Optional<String> nothingLost();
}
