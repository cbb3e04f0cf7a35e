package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;

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

    /** The fork was sent away. */
    static FailureText sentAwayWith(Fork fork, String nonsense) {
        String message =
                "The fork #" + fork.number + " was sent away while this test was running: it " + nonsense + ".";
        return new FailureText(message, message, message, message);
    }

    /** The fork is sent away. */
    static String sentAway(Fork fork, String nonsense) {
        return "fine: the fork #" + fork.number + " (process " + fork.pid + ") is sent away, as it " + nonsense
                + ". Please report this. Does a test write to the sockets of its JVM, or do two versions of the provider meet?";
    }

    /** Invocations of a method that several forks share were not found by the fork that was to run them. */
    static TestFinished notFound(TestClass testClass, TestUnit unit, Invocations missing) {
        String message = "Invocations " + missing.from() + " to " + (missing.to() - 1) + " of " + method(unit)
                + " were not run: the method does not have the same invocations in every fork."
                + " -Dfine.invocations=off keeps methods whole.";
        String trace = "io.github.surefirefine.InvocationsNotFound: " + message;
        FailureText failure = new FailureText(message, trace, trace, method(unit) + " » " + message);
        Entry entry = new Entry(unit.uniqueId(), testClass.name(), null, null, method(unit), null, null, null, null);
        return new TestFinished(Outcome.ERROR, entry.withFailure(failure));
    }

    /** A method is not shared, because that cannot be done safely. */
    static String notShared(TestClass testClass, TestUnit unit) {
        return "fine: " + testClass.name() + "." + method(unit)
                + " stays on one fork: its invocations have other names in other forks. It could be shared if the"
                + " names were the same in every JVM; -Dfine.invocations=off does not try.";
    }

    /** {@code [engine:e]/[class:C]/[test-template:m(int)]} gives {@code m(int)}. */
    private static String method(TestUnit unit) {
        String id = unit.uniqueId();
        return id.substring(id.lastIndexOf(':') + 1, id.length() - 1);
    }

    /** The launcher execution has ended, but nothing was said of the test. */
    static FailureText forgottenBy(Fork fork) {
        String message = "The fork #" + fork.number + " ended a launcher execution without a word about this test.";
        return new FailureText(message, message, message, message);
    }
}
