package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import java.util.Optional;

/** Why a fork is no longer there, in words. */
public sealed interface ForkEnd permits CrashedFork, SentAwayFork, TimedOutFork {

    /** The outcome of a test that the fork did not survive. */
    Outcome outcome();

    /**
     * The failure of a test or a fixture that the fork did not survive.
     *
     * @param during such as {@code while this test was running}
     */
    FailureText failure(String during);

    /** What the user is told if the fork was not in a test, so that nothing is lost; empty if they know already. */
    Optional<String> nothingLost();
}
