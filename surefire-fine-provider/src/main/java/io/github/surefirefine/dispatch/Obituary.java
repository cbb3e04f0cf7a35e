package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.Postmortem;
import io.github.surefirefine.trouble.Trouble;
import java.util.Map;
import java.util.Optional;

/** A fork has ended. */
final class Obituary implements Farewell {

    private static final int SIGNALS = 128;

    private static final Map<Integer, String> SIGNAL_NAMES = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 9, "SIGKILL", 11, "SIGSEGV", 15,
            "SIGTERM");

    private final Fork fork;
    private final Postmortem postmortem;

    Obituary(Fork fork, Postmortem postmortem) {
        this.fork = fork;
        this.postmortem = postmortem;
    }

    @Override
    public Outcome outcome() {
        return Outcome.CRASHED;
    }

    @Override
    public FailureText failure(String during) {
        String message = Trouble.CRASH.tell(
                "The fork #" + fork.number + " (process " + fork.pid + ") ended " + during + ": " + cause());
        String caller = fork.exitCaller().orElse("");
        String trace = "io.github.surefirefine.ForkLost: " + message + (caller.isEmpty() ? "" : "\n" + caller);
        return new FailureText(message, trace, trace, message);
    }

    @Override
    public Optional<String> nothingLost() {
        return Optional.of(Trouble.ENDED_BETWEEN.tell("fine: the fork #" + fork.number + " (process " + fork.pid
                + ") ended between tests: " + cause() + " No result is lost."));
    }

    /** A fork has come in place of one that has died. */
    static String replacedBy(Fork fork) {
        return "fine: the fork #" + fork.number + " is replaced by process " + fork.pid;
    }

    private String cause() {
        if (postmortem.errorFile() != null) {
            return "the JVM has crashed" + status() + ", see " + postmortem.errorFile() + ".";
        }
        return fork.exitCaller()
                .map(caller -> caller.isEmpty()
                        ? "somebody has sent it a signal" + status() + "."
                        : "System.exit was called" + status() + firstFrameOf(caller) + ".")
                .orElseGet(() -> "it was killed, or Runtime.halt was called, or it ran out of memory" + status() + ".");
    }

    private String status() {
        Integer status = postmortem.exitStatus();
        if (status == null) {
            return "";
        }
        String signal = SIGNAL_NAMES.get(status - SIGNALS);
        return " (exit status " + status + (signal == null ? ")" : ", " + signal + ")");
    }

    /** The first frame that does not belong to the JDK says who it was. */
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
