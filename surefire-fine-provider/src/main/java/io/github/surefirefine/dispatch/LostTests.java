package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.FailureText;

/** What is said of tests that did not come to their end. */
final class LostTests {

    private LostTests() {}

    /** The fork has died. */
    static FailureText diedWith(Fork fork) {
        String message = "The fork #" + fork.number + " (process " + fork.pid + ") ended while this test was running."
                + " Did the test, or something that it uses, end the JVM?";
        String trace = "io.github.surefirefine.ForkLost: " + message;
        return new FailureText(message, trace, trace, message);
    }

    /** The launcher execution has ended, but nothing was said of the test. */
    static FailureText forgottenBy(Fork fork) {
        String message = "The fork #" + fork.number + " ended a launcher execution without a word about this test.";
        return new FailureText(message, message, message, message);
    }
}
