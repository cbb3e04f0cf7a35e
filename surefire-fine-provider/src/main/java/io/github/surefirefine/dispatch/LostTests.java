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

    /** Another test of the same launcher execution did not end, and was left behind with all that ran beside it. */
    static FailureText ranBeside(String stuck) {
        String message = "This test ran beside " + stuck + ", which timed out and did not end when it was interrupted;"
                + " its own end was not waited for.";
        return new FailureText(message, message, message, message);
    }

    /** The launcher execution has ended, but nothing was said of the test. */
    static FailureText forgottenBy(Fork fork) {
        String message = "The fork #" + fork.number + " ended a launcher execution without a word about this test.";
        return new FailureText(message, message, message, message);
    }
}
