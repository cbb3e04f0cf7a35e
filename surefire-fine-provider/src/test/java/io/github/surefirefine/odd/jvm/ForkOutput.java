package io.github.surefirefine.odd.jvm;

import org.apache.maven.surefire.api.report.OutputReportEntry;
import org.apache.maven.surefire.api.report.TestOutputReceiver;

/**
 * Stands for Surefire's {@code ConsoleOutputCapture} in a class loader that stands for a JVM: there is one standard output
 * only in this one. That class loader gives it the name.
 */
public final class ForkOutput {

    private ForkOutput() {}

    /** Called by providers. */
    public static void startCapture(TestOutputReceiver<OutputReportEntry> receiver) {
        OddJvm.printsTo(receiver);
    }
}
