package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.trouble.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts about tests that did not finish. */
public final class LostTestText {

    private static final int MOST_NAMED = 10;

    private LostTestText() {}

    /** A fork did not find the invocations that it was to run of a method that several forks share. */
    public static TestFinished notFound(TestClass testClass, TestUnit unit, Invocations missing) {
        String message = Trouble.INVOCATIONS.tell(
                "Invocations " + missing.from() + " to " + (missing.to() - 1) + " of " + method(unit)
                        + " were not run: the method does not have the same invocations in every fork."
                        + " -Dfine.invocations=off keeps methods whole.");
        String trace = "io.github.surefirefine.InvocationsNotFound: " + message;
        FailureText failure = new FailureText(message, trace, trace, method(unit) + " » " + message);
        Entry entry = Entry.ofTest(unit.uniqueId(), testClass.name(), method(unit));
        return new TestFinished(Outcome.ERROR, entry.withFailure(failure));
    }

    /** The units that Surefire's timeout left no time for; empty if there are none. */
    public static Optional<String> notRun(Run run) {
        Map<String, Integer> byClass = new TreeMap<>();
        run.unrun().stream()
                .filter(unit -> !run.classOf(unit).isRerun())
                .forEach(unit -> byClass.merge(run.classOf(unit).name(), unit.tests(), Integer::sum));
        int tests = byClass.values().stream().mapToInt(Integer::intValue).sum();
        String list = byClass.entrySet().stream()
                .limit(MOST_NAMED)
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        String more = byClass.size() > MOST_NAMED ? " and " + (byClass.size() - MOST_NAMED) + " more classes" : "";
        return byClass.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Trouble.LIMIT_OF_FORK.tell("forkedProcessTimeoutInSeconds elapsed before these tests began, "
                                + tests + " in all: " + list + more));
    }

    /** The run has ended, and nothing was reported for these classes. */
    public static String unaccounted(List<TestClass> classes) {
        String list = classes.stream().limit(MOST_NAMED).map(TestClass::name).collect(Collectors.joining(", "));
        String more = classes.size() > MOST_NAMED ? " and " + (classes.size() - MOST_NAMED) + " more classes" : "";
        return Trouble.UNACCOUNTED.tell(
                "fine: tests were found in these classes, but they have no result, not even \"skipped\": " + list + more
                        + ". Run them without surefire-fine, and report what is special about them");
    }

    /** A method is not shared, because that cannot be done safely. */
    public static String notShared(TestClass testClass, TestUnit unit) {
        return "fine: " + testClass.name() + "." + method(unit)
                + " stays in one fork, because its invocations have different names in different forks. Forks can"
                + " share it if the names are the same in every JVM; -Dfine.invocations=off turns sharing off.";
    }

    /** {@code [engine:e]/[class:C]/[test-template:m(int)]} gives {@code m(int)}. */
    private static String method(TestUnit unit) {
        String id = unit.uniqueId();
        return id.substring(id.lastIndexOf(':') + 1, id.length() - 1);
    }

    /**
     * Another test of the same launcher execution did not end and was left behind, together with everything that ran
     * beside it.
     */
    public static FailureText ranBeside(String stuck) {
        String message = Trouble.RAN_BESIDE.tell(
                "This test ran in parallel with " + stuck
                        + ", which timed out and did not end when it was interrupted, so the outcome of this test is not known.");
        return new FailureText(message, message, message, message);
    }

    /** The launcher execution has ended without a word about the test. */
    public static FailureText forgottenBy(Fork fork) {
        String message = Trouble.FORGOTTEN.tell(
                "The fork #" + fork.number() + " ended a launcher execution without a result for this test.");
        return new FailureText(message, message, message, message);
    }
}
