package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.trouble.Trouble;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts about tests that ran for too long. */
public final class TimedOut {

    private static final String TYPE = "io.github.surefirefine.TestTimedOut: ";

    private TimedOut() {}

    /** The test has ended, perhaps because it was interrupted; its own result is reported along with the timeout. */
    public static TestFinished thenEnded(TestFinished result, Duration limit, ThreadsAtExpiry threads) {
        FailureText own = result.entry().failure();
        String then = own == null
                ? "It was interrupted, and ended without a failure.\n"
                : "It was interrupted, and ended with " + own.trace().stripTrailing() + "\n";
        return error(result.entry(), message(limit, ""), then, threads);
    }

    /** The test has not ended. */
    public static TestFinished leftBehind(
            Entry entry, Duration limit, @Nullable ThreadsAtExpiry threads, String consequence) {
        String message = message(limit, " and did not end when it was interrupted" + consequence);
        return error(entry, message, "", threads == null ? new ThreadsAtExpiry("", "", "") : threads);
    }

    /** {@code 30 s}: always in seconds, whatever unit the user wrote, like every other time. */
    public static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private static String message(Duration limit, String then) {
        return Trouble.TIMED_OUT.tell("timed out after " + seconds(limit) + then);
    }

    private static TestFinished error(Entry entry, String message, String then, ThreadsAtExpiry threads) {
        String deadlocks = threads.deadlocks().isEmpty() ? "" : "DEADLOCK:\n" + threads.deadlocks();
        String own = ownFrames(entry, threads.stack());
        String stack = threads.stackDownTo(entry.owner()).stream()
                .map(frame -> frame + "\n")
                .collect(Collectors.joining());
        String dump = threads.threads().isEmpty() ? "" : "All threads are in " + ThreadsAtExpiry.FILE + "\n";
        FailureText failure = new FailureText(
                message,
                TYPE + message + "\n" + stack + then + deadlocks + dump,
                TYPE + message + "\n" + own + deadlocks,
                entry.shortName() + " » TestTimedOut " + message);
        return new TestFinished(Outcome.ERROR, entry.withFailure(failure));
    }

    /** The frames of the test class only, as Surefire trims a trace. */
    private static String ownFrames(Entry entry, String stack) {
        return stack.lines()
                .filter(line -> line.contains("at " + entry.owner() + "."))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
