package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.trouble.Trouble;
import java.time.Duration;

/** Texts about forks whose threads are looked at. */
public final class HungForkText {

    private HungForkText() {}

    /** The fork is about to be ended by Surefire. */
    public static String aboutToEnd(Fork fork, Duration limit) {
        return Trouble.HUNG_FORK.tell("fine: forkedProcessTimeoutInSeconds (" + TimedOut.seconds(limit)
                + ") is about to elapse for the fork #" + fork.number() + " (process " + fork.pid() + ")");
    }

    /** The fork does not answer, but its JVM does. */
    public static String silent(Fork fork) {
        return Trouble.HUNG_FORK.tell(
                "fine: the fork #" + fork.number() + " (process " + fork.pid() + ") does not answer, but its JVM does");
    }

    /** Neither the fork nor its JVM answers. */
    public static String silentWithItsJvm(Fork fork) {
        return Trouble.HUNG_FORK.tell("fine: the fork #" + fork.number() + " (process " + fork.pid()
                + ") does not answer, and neither does its JVM (jcmd Thread.print)");
    }

    /** The name of the file with its threads, beside the dumps of Surefire. */
    public static String fileName(Fork fork) {
        return "fine-fork" + fork.number() + "-" + fork.pid() + ".dump";
    }

    /** The content of that file. */
    public static String ofFile(String why, ThreadsAtExpiry threads) {
        String deadlocks = threads.deadlocks().isEmpty() ? "" : "DEADLOCK:\n" + threads.deadlocks() + "\n";
        return why + "\n\n" + deadlocks + threads.threads();
    }
}
