package io.github.surefirefine.presenter;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ReportEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.surefire.api.report.RunMode;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.jspecify.annotations.Nullable;

/** One lane: the event channel of this fork. Thread-safe. */
public final class Presenter {

    /** TestNG's engine sets it while it finds tests, which may happen while the end of a set is presented. */
    private static final String DRY_RUN = "testng.mode.dryrun";

    private final boolean isDryRunOfUser = System.getProperty(DRY_RUN) != null;
    private final TestReportListener<TestOutputReportEntry> surefire;
    private final Map<String, Long> runIds = new HashMap<>();

    private RunMode runMode = RunMode.NORMAL_RUN;
    private long lastRunId;
    private @Nullable Long currentRunId;
    private Map<String, String> lastProperties = Map.of();

    public Presenter(TestReportListener<TestOutputReportEntry> surefire) {
        this.surefire = surefire;
    }

    /**
     * Passes an event on to Surefire.
     *
     * @param rerun 0, or which rerun of a class it belongs to
     */
    public synchronized void present(ReportEvent event, int rerun) {
        runMode = rerun == 0 ? RunMode.NORMAL_RUN : RunMode.RERUN_TEST_AFTER_FAILURE;
        if (event instanceof ReportEvent.TestOutput output) {
            surefire.writeTestOutput(
                    new TestOutputReportEntry(output.text(), output.stdout(), output.newLine(), runMode, currentRunId));
        } else if (event instanceof ReportEvent.TestStarting starting) {
            surefire.testStarting(entry(starting.entry(), Map.of()));
        } else if (event instanceof ReportEvent.TestFinished finished) {
            testFinished(finished);
        } else if (event instanceof ReportEvent.SetStarting starting) {
            surefire.testSetStarting(entry(starting.entry(), Map.of()));
        } else if (event instanceof ReportEvent.SetCompleted completed) {
            surefire.testSetCompleted(entry(completed.entry(), systemProperties()));
        } else {
            throw new IllegalStateException("not to be presented: " + event);
        }
    }

    /** Begins a set that never ends: Surefire counts the time of a fork from its first set. */
    public synchronized void startClock(String set) {
        surefire.testSetStarting(entry(Entry.ofSet(set), Map.of()));
    }

    /** Prints on Maven's console. */
    public synchronized void print(ConsoleLine line) {
        switch (line.level()) {
            case INFO -> surefire.info(line.text());
            case WARNING -> surefire.warning(line.text());
            case ERROR -> surefire.error(line.text());
            default -> throw new IllegalArgumentException(line.toString());
        }
    }

    private void testFinished(ReportEvent.TestFinished finished) {
        LaneReportEntry entry = entry(finished.entry(), Map.of());
        switch (finished.outcome()) {
            case PASSED -> surefire.testSucceeded(entry);
            case FAILED -> surefire.testFailed(entry);
            case ERROR, CRASHED -> surefire.testError(entry);
            case SKIPPED, QUARANTINED -> surefire.testSkipped(entry);
            case ABORTED -> surefire.testAssumptionFailure(entry);
            default -> throw new IllegalArgumentException(finished.toString());
        }
        forget(finished);
    }

    /** As stock Surefire does: two passed tests under one id count as two, two failed ones as one. */
    private void forget(ReportEvent.TestFinished finished) {
        if (!finished.outcome().isProblem() && finished.entry().uniqueId() != null) {
            runIds.remove(finished.entry().uniqueId());
        }
    }

    private LaneReportEntry entry(Entry entry, Map<String, String> systemProperties) {
        String key = entry.uniqueId() == null ? entry.source() + "#" + entry.name() : entry.uniqueId();
        Long runId = runIds.get(key);
        if (runId == null) {
            runId = ++lastRunId;
            runIds.put(key, runId);
        }
        currentRunId = runId;
        return new LaneReportEntry(runMode, runId, entry, systemProperties);
    }

    /** Their last known values, if a test forbids access, or has replaced them with something that cannot be read. */
    private Map<String, String> systemProperties() {
        try {
            Properties properties = System.getProperties();
            Map<String, String> texts = new HashMap<>();
            for (String name : properties.stringPropertyNames()) {
                texts.put(name, properties.getProperty(name));
            }
            if (!isDryRunOfUser) {
                texts.remove(DRY_RUN);
            }
            lastProperties = texts;
        } catch (RuntimeException e) {
            // That test may be another one than the one that is presented here.
        }
        return lastProperties;
    }
}
