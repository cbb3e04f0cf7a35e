package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.trouble.Trouble;
import java.util.Map;
import java.util.Optional;

/**
 * The process of a fork ended before it was told to.
 *
 * @param postmortem what was found out about its process
 */
public record CrashedFork(Fork fork, Postmortem postmortem) implements ForkEnd {

    private static final int SIGNALS = 128;

    private static final Map<Integer, String> SIGNAL_NAMES = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 9, "SIGKILL", 11, "SIGSEGV", 15,
            "SIGTERM");

    /** Of Windows. */
    private static final Map<Integer, String> STATUS_NAMES = Map.of(
            0xC0000005, "access violation",
            0xC0000017, "no memory",
            0xC00000FD, "stack overflow",
            0xC000013A, "Ctrl-C");

    /** Windows ends a process with a status from here on; programs end themselves with others. */
    private static final int FIRST_ERROR = 0xC0000000;

    private static final int LAST_ERROR = 0xCFFFFFFF;

    @Override
    public Outcome outcome() {
        return Outcome.CRASHED;
    }

    @Override
    public FailureText failure(String during) {
        String message = Trouble.CRASH.tell(
                "The fork #" + fork.number() + " (process " + fork.pid() + ") ended " + during + ": " + cause());
        String caller = fork.exitCaller().orElse("");
        String trace = "io.github.surefirefine.ForkLost: " + message + (caller.isEmpty() ? "" : "\n" + caller);
        return new FailureText(message, trace, trace, message);
    }

    @Override
    public Optional<String> nothingLost() {
        return Optional.of(Trouble.ENDED_BETWEEN.tell("fine: the fork #" + fork.number() + " (process " + fork.pid()
                + ") ended between tests: " + cause() + " No result is lost."));
    }

    private String cause() {
        if (postmortem.errorFile() != null) {
            return "the JVM has crashed" + status() + ", see " + postmortem.errorFile() + ".";
        }
        return fork.exitCaller()
                .map(caller -> caller.isEmpty()
                        ? "it received a signal" + status() + "."
                        : "System.exit was called" + status() + firstFrameOf(caller) + ".")
                .orElseGet(() -> "it was killed, Runtime.halt was called, or it ran out of memory" + status() + ".");
    }

    private String status() {
        Integer status = postmortem.exitStatus();
        if (status == null) {
            return "";
        }
        boolean isError = status >= FIRST_ERROR && status <= LAST_ERROR;
        String number = isError ? String.format("0x%08X", status) : status.toString();
        String name = isError ? STATUS_NAMES.get(status) : SIGNAL_NAMES.get(status - SIGNALS);
        return " (exit status " + number + (name == null ? ")" : ", " + name + ")");
    }

    /** The first frame outside the JDK shows who called. */
    private static String firstFrameOf(String caller) {
        return caller.lines()
                .map(String::strip)
                .filter(frame ->
                        frame.startsWith("at ") && !frame.startsWith("at java.") && !frame.startsWith("at jdk."))
                .findFirst()
                .map(frame -> " by " + frame.substring("at ".length()))
                .orElse("");
    }
}
