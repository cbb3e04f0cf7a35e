package io.github.surefirefine.presenter;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.surefire.api.report.ReportEntry;
import org.apache.maven.surefire.api.report.RunMode;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.report.TestSetReportEntry;

/** Surefire's side of a lane, with a record of what it was told. */
final class RecordingListener implements TestReportListener<TestOutputReportEntry> {

    final List<String> calls = new ArrayList<>();
    final List<ReportEntry> entries = new ArrayList<>();
    final List<TestOutputReportEntry> outputs = new ArrayList<>();

    @Override
    public void testSetStarting(TestSetReportEntry report) {
        told("testSetStarting", report);
    }

    @Override
    public void testSetCompleted(TestSetReportEntry report) {
        told("testSetCompleted", report);
    }

    @Override
    public void testStarting(ReportEntry report) {
        told("testStarting", report);
    }

    @Override
    public void testSucceeded(ReportEntry report) {
        told("testSucceeded", report);
    }

    @Override
    public void testAssumptionFailure(ReportEntry report) {
        told("testAssumptionFailure", report);
    }

    @Override
    public void testError(ReportEntry report) {
        told("testError", report);
    }

    @Override
    public void testFailed(ReportEntry report) {
        told("testFailed", report);
    }

    @Override
    public void testSkipped(ReportEntry report) {
        told("testSkipped", report);
    }

    @Override
    public void testExecutionSkippedByUser() {
        calls.add("testExecutionSkippedByUser");
    }

    @Override
    public void writeTestOutput(TestOutputReportEntry output) {
        calls.add("writeTestOutput");
        outputs.add(output);
    }

    public RunMode markAs(RunMode runMode) {
        return runMode;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public void debug(String message) {
        calls.add("debug " + message);
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public void info(String message) {
        calls.add("info " + message);
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public void warning(String message) {
        calls.add("warning " + message);
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public void error(String message) {
        calls.add("error " + message);
    }

    @Override
    public void error(String message, Throwable thrown) {
        calls.add("error " + message);
    }

    @Override
    public void error(Throwable thrown) {
        calls.add("error " + thrown);
    }

    private void told(String call, ReportEntry entry) {
        calls.add(call);
        entries.add(entry);
    }
}
