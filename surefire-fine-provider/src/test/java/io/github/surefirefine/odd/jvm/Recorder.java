package io.github.surefirefine.odd.jvm;

import io.github.surefirefine.odd.script.Outcome.Told;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.surefire.api.report.ReportEntry;
import org.apache.maven.surefire.api.report.ReporterFactory;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.suite.RunResult;

/** Writes down what Surefire is told, whatever it makes of it. */
final class Recorder {

    private static final Map<String, String> RESULTS = Map.of(
            "testSucceeded", "passed",
            "testFailed", "failed",
            "testError", "error",
            "testSkipped", "skipped",
            "testAssumptionFailure", "aborted");

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();

    /** The results of tests. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** One that passes on all that it is told. */
    ReporterFactory around(ReporterFactory factory) {
        return new ReporterFactory() {
            @Override
            public TestReportListener<TestOutputReportEntry> createTestReportListener() {
                return around(factory.createTestReportListener());
            }

            @Override
            public RunResult close() {
                return factory.close();
            }
        };
    }

    /** A proxy, as the interface grows from release to release. */
    @SuppressWarnings("unchecked")
    private TestReportListener<TestOutputReportEntry> around(TestReportListener<TestOutputReportEntry> listener) {
        return (TestReportListener<TestOutputReportEntry>) Proxy.newProxyInstance(
                Recorder.class.getClassLoader(),
                new Class<?>[] {TestReportListener.class},
                (proxy, method, arguments) -> {
                    String result = RESULTS.get(method.getName());
                    if (result != null) {
                        told.add(told((ReportEntry) arguments[0], result));
                    }
                    try {
                        return method.invoke(listener, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Told told(ReportEntry entry, String result) {
        return new Told(
                String.valueOf(entry.getSourceName()),
                String.valueOf(entry.getSourceText()),
                String.valueOf(entry.getName()),
                String.valueOf(entry.getNameText()),
                result + (entry.getMessage() == null ? "" : " '" + entry.getMessage() + "'"));
    }
}
