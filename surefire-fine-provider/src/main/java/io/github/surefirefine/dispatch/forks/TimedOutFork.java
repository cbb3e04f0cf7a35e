package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.trouble.Trouble;
import java.util.Optional;

/** Surefire has ended a fork because {@code forkedProcessTimeoutInSeconds} had passed. */
public record TimedOutFork(Fork fork) implements ForkEnd {

    @Override
    public Outcome outcome() {
        return Outcome.ERROR;
    }

    @Override
    public FailureText failure(String during) {
        String message = Trouble.LIMIT_OF_FORK.tell("Surefire's forkedProcessTimeoutInSeconds elapsed " + during
                + " (fork #" + fork.number() + ", process " + fork.pid() + ")");
        String head = "io.github.surefirefine.TimeIsOver: " + message;
        String threads = fork.threads()
                .map(dump -> "\n" + dump.stack() + (dump.deadlocks().isEmpty() ? "" : "DEADLOCK:\n" + dump.deadlocks()))
                .orElse("");
        return new FailureText(message, head + threads, head, message);
    }

    @Override
    public Optional<String> nothingLost() {
        return Optional.of(Trouble.LIMIT_OF_FORK.tell("fine: Surefire ended the fork #" + fork.number() + " (process "
                + fork.pid() + ") between tests, because forkedProcessTimeoutInSeconds had elapsed."));
    }
}
