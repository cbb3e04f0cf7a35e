package io.github.surefirefine.ci;

import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.List;
import java.util.Optional;

/** Reports for tests. */
final class Reports {

    static final RunCourse COURSE = new RunCourse(
            new RunFigures(2, 2, 5_500_000, 7_400_000, 600_000, 8_000_000),
            900_000,
            List.of("#1 |??====X=|", "#2 |??==-===|", "    0  0.08 s"),
            1_767_225_600,
            Optional.empty());

    private Reports() {}

    static TestResult result(Outcome outcome, Entry entry) {
        return TestResult.of(new ForkId(1), 1, new TestFinished(outcome, entry));
    }

    static Entry entry(String className, String name, int millis) {
        return Entry.ofTest(className + "/" + name, className, name).withElapsedMillis(millis);
    }

    static Entry failed(String className, String name, String message) {
        String frame = "\tat " + className + "." + name.replaceAll("(?s)[^A-Za-z].*", "") + "("
                + className.substring(className.lastIndexOf('.') + 1) + ".java:17)\n";
        String trace = "org.opentest4j.AssertionFailedError: " + message + "\n";
        return entry(className, name, 250)
                .withFailure(new FailureText(
                        message,
                        trace + "\tat org.junit.jupiter.api.Assertions.fail(Assertions.java:1)\n" + frame,
                        trace + frame,
                        message));
    }

    /** One that has everything. */
    static CiReport full() {
        TestResults results = new TestResults();
        results.add(result(Outcome.PASSED, entry("demo.FooTest", "good", 1_250)));
        results.add(result(Outcome.SKIPPED, entry("demo.FooTest", "left", 0)));
        results.add(result(Outcome.FAILED, failed("demo.FooTest", "bad", "expected: <1>, but was: <100 %>")));
        results.add(result(Outcome.ERROR, failed("demo.BarTest", "worse(String)[1]", "a|b [c] 'd'; e\nsecond line")));
        results.add(result(Outcome.ERROR, failed("demo.BarTest", "lost", "nowhere")));
        results.add(result(Outcome.FAILED, failed("demo.BazTest", "now and then", "timing")));
        results.add(result(Outcome.PASSED, entry("demo.BazTest", "now and then", 20))
                .asRerun(1, 2));
        return CiReport.of("demo", results, COURSE, Reports::place);
    }

    static CiReport good() {
        TestResults results = new TestResults();
        results.add(result(Outcome.PASSED, entry("demo.FooTest", "good", 1_250)));
        return CiReport.of("demo", results, COURSE, Reports::place);
    }

    /** One failure whose name, message and file are the text. */
    static CiReport of(String text) {
        TestResults results = new TestResults();
        results.add(result(Outcome.FAILED, failed("demo.FooTest", text, text)));
        return CiReport.of(text, results, COURSE, frames -> Optional.of(new SourcePlace(text, 3)));
    }

    private static Optional<SourcePlace> place(List<SourceFrame> frames) {
        SourceFrame frame = frames.get(0);
        return frame.line() == 0
                ? Optional.empty()
                : Optional.of(new SourcePlace("demo/src/test/java/demo/" + frame.fileName(), frame.line()));
    }
}
