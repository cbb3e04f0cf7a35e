package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.trouble.Trouble;
import java.util.Optional;

/**
 * A fork has sent a message that a healthy fork does not send, and was sent away.
 *
 * @param nonsense such as {@code said this, but that}
 */
public record SentAwayFork(Fork fork, String nonsense) implements ForkEnd {

    /** What the user and the fork itself are told. */
    public String reason() {
        return Trouble.SENT_AWAY.tell("fine: the fork #" + fork.number() + " (process " + fork.pid()
                + ") is sent away, because it " + nonsense
                + ". Please report this. Does a test write to the sockets of its JVM, or are two versions"
                + " of the provider in use?");
    }

    /** An error rather than a crash: no JVM has crashed. */
    @Override
    public Outcome outcome() {
        return Outcome.ERROR;
    }

    @Override
    public FailureText failure(String during) {
        String message = Trouble.SENT_AWAY.tell(
                "The fork #" + fork.number() + " was sent away " + during + ": it " + nonsense + ".");
        return new FailureText(message, message, message, message);
    }

    @Override
    public Optional<String> nothingLost() {
        return Optional.empty();
    }
}
