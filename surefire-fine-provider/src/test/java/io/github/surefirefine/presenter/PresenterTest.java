package io.github.surefirefine.presenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.surefire.api.report.ReportEntry;
import org.apache.maven.surefire.api.report.StackTraceWriter;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestSetReportEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresenterTest {

    private final RecordingListener surefire = new RecordingListener();
    private final Presenter presenter = new Presenter(surefire);

    @Test
    void aSetIsToldInOrder() {
        Entry test = Entries.test("demo.C", "t", 42);
        presenter.present(new ReportEvent.SetStarting(Entry.ofSet("demo.C")), 0);
        presenter.present(new ReportEvent.TestStarting(test), 0);
        presenter.present(new ReportEvent.TestOutput("hello", false, true), 0);
        presenter.present(new ReportEvent.TestFinished(Outcome.PASSED, test), 0);
        presenter.present(new ReportEvent.SetCompleted(Entry.ofSet("demo.C").withElapsedMillis(50)), 0);

        assertThat(surefire.calls)
                .containsExactly(
                        "testSetStarting", "testStarting", "writeTestOutput", "testSucceeded", "testSetCompleted");
        ReportEntry succeeded = surefire.entries.get(2);
        assertThat(succeeded.getSourceName()).isEqualTo("demo.C");
        assertThat(succeeded.getName()).isEqualTo("t");
        assertThat(succeeded.getElapsed()).isEqualTo(42);
        assertThat(surefire.entries.get(3).getElapsed()).isEqualTo(50);
    }

    /** What is presented is another class than the one whose test has done that. */
    @Test
    void systemPropertiesThatCannotBeReadAreThoseOfBefore() {
        Properties properties = System.getProperties();
        presenter.present(new ReportEvent.SetCompleted(Entry.ofSet("demo.C")), 0);
        System.setProperties(new Properties() {
            @Override
            public Set<String> stringPropertyNames() {
                throw new SecurityException("made up");
            }
        });
        try {
            presenter.present(new ReportEvent.SetCompleted(Entry.ofSet("demo.D")), 0);
        } finally {
            System.setProperties(properties);
        }

        assertThat(surefire.entries)
                .extracting(entry -> ((TestSetReportEntry) entry).getSystemProperties())
                .hasSize(2)
                .allMatch(texts -> texts.containsKey("java.home"));
    }

    @Test
    @ResourceLock("system properties and TestNG")
    void whatTestNgSetsWhileItFindsTestsIsInNoReport() {
        System.setProperty("testng.mode.dryrun", "true");
        try {
            presenter.present(new ReportEvent.SetCompleted(Entry.ofSet("demo.C")), 0);
            // The user wants it from the start.
            new Presenter(surefire).present(new ReportEvent.SetCompleted(Entry.ofSet("demo.D")), 0);
        } finally {
            System.clearProperty("testng.mode.dryrun");
        }

        assertThat(surefire.entries)
                .extracting(entry ->
                        ((TestSetReportEntry) entry).getSystemProperties().get("testng.mode.dryrun"))
                .containsExactly(null, "true");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, testSucceeded",
        "FAILED, testFailed",
        "ERROR, testError",
        "SKIPPED, testSkipped",
        "ABORTED, testAssumptionFailure"
    })
    void everyOutcomeHasItsCall(Outcome outcome, String call) {
        presenter.present(new ReportEvent.TestFinished(outcome, Entries.test("demo.C", "t", 1)), 0);

        assertThat(surefire.calls).containsExactly(call);
    }

    @Test
    void allThatIsKnownIsPassedOn() {
        presenter.present(
                new ReportEvent.TestFinished(
                        Outcome.FAILED,
                        Entry.ofTest("id", "demo.C", "t")
                                .withSourceText("the class")
                                .withDeclaringClass("demo.Base")
                                .withNameText("the test")
                                .withElapsedMillis(7)
                                .withFailure(new FailureText("message", "trace", "trimmed", "summary"))),
                0);

        LaneReportEntry entry = (LaneReportEntry) surefire.entries.get(0);
        assertThat(entry.getSourceText()).isEqualTo("the class");
        assertThat(entry.getNameText()).isEqualTo("the test");
        assertThat(entry.getMessage()).isEqualTo("message");
        assertThat(entry.getSourceQualifiedName()).isEqualTo("demo.Base");
        StackTraceWriter failure = entry.getStackTraceWriter();
        assertThat(failure.writeTraceToString()).isEqualTo("trace");
        assertThat(failure.writeTrimmedTraceToString()).isEqualTo("trimmed");
        assertThat(failure.smartTrimmedStackTrace()).isEqualTo("summary");
        assertThat(failure.getThrowable().getMessage()).isEqualTo("message");
    }

    @Test
    void theIdOfATestStaysTheSameAndIsItsOutputsToo() {
        presenter.present(new ReportEvent.SetStarting(Entry.ofSet("demo.C")), 0);
        presenter.present(new ReportEvent.TestStarting(Entries.test("demo.C", "t")), 0);
        presenter.present(new ReportEvent.TestOutput("hello", true, false), 0);
        presenter.present(new ReportEvent.TestFinished(Outcome.PASSED, Entries.test("demo.C", "t", 1)), 0);
        presenter.present(new ReportEvent.TestStarting(Entries.test("demo.C", "u")), 0);

        TestOutputReportEntry output = surefire.outputs.get(0);
        assertThat(output.getLog()).isEqualTo("hello");
        assertThat(output.isStdOut()).isTrue();
        assertThat(output.isNewLine()).isFalse();
        assertThat(surefire.entries.get(1).getTestRunId())
                .isEqualTo(surefire.entries.get(2).getTestRunId())
                .isEqualTo(output.getTestRunId())
                .isNotEqualTo(surefire.entries.get(0).getTestRunId())
                .isNotEqualTo(surefire.entries.get(3).getTestRunId());
    }

    @Test
    void whatPassesTwiceIsTwoTestsAndWhatFailsTwiceIsOne() {
        for (Outcome outcome : List.of(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED, Outcome.FAILED)) {
            presenter.present(new ReportEvent.TestFinished(outcome, Entries.test("demo.C", "t", 1)), 0);
        }

        assertThat(surefire.entries).extracting(ReportEntry::getTestRunId).containsExactly(1L, 2L, 3L, 3L);
    }

    @Test
    void whatIsNoTestIsKnownByItsNameInItsSet() {
        presenter.present(new ReportEvent.TestFinished(Outcome.ERROR, fixture("demo.C$One")), 0);
        presenter.present(new ReportEvent.TestFinished(Outcome.ERROR, fixture("demo.C$Two")), 0);

        assertThat(surefire.entries.get(0).getTestRunId())
                .isEqualTo(surefire.entries.get(1).getTestRunId());
    }

    private static Entry fixture(String declaringClass) {
        return Entry.named("demo.C", "initializationError")
                .withDeclaringClass(declaringClass)
                .withElapsedMillis(1);
    }

    @Test
    void theEndOfASetBringsTheSystemProperties() {
        presenter.present(new ReportEvent.SetStarting(Entry.ofSet("demo.C")), 0);
        presenter.present(new ReportEvent.SetCompleted(Entry.ofSet("demo.C")), 0);

        assertThat(((TestSetReportEntry) surefire.entries.get(0)).getSystemProperties())
                .isEmpty();
        assertThat(((TestSetReportEntry) surefire.entries.get(1)).getSystemProperties())
                .containsEntry("java.version", System.getProperty("java.version"));
    }

    @ParameterizedTest
    @EnumSource
    void linesArePrintedAtTheirLevel(ConsoleLine.Level level) {
        presenter.print(new ConsoleLine(level, "text"));

        assertThat(surefire.calls).containsExactly(level.name().toLowerCase(java.util.Locale.ROOT) + " text");
    }
}
