package io.github.surefirefine.odd.jvm;

import io.github.surefirefine.odd.script.OddScript;
import io.github.surefirefine.odd.script.OddScript.Engine;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.maven.surefire.api.report.OutputReportEntry;
import org.apache.maven.surefire.api.report.TestOutputReceiver;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;

/** What the engines of one JVM know; there is one of this class in each class loader that stands for a JVM. */
public final class OddJvm {

    private static volatile OddScript script;
    private static volatile CountDownLatch start;
    private static volatile TestOutputReceiver<OutputReportEntry> output;

    /** What has been run before, in all JVMs. */
    private static volatile Set<String> tries;

    private OddJvm() {}

    /** The engines do as the script says; before they do anything, they wait. */
    static void prepare(OddScript newScript, CountDownLatch newStart, Set<String> newTries) {
        script = newScript;
        tries = newTries;
        start = newStart;
    }

    /** The standard output of this JVM is told to the given one. */
    public static void printsTo(TestOutputReceiver<OutputReportEntry> receiver) {
        output = receiver;
    }

    /** Prints a line. */
    static void println(String line) {
        output.writeTestOutput(TestOutputReportEntry.stdOutln(line));
    }

    static boolean isFirstTry(String uniqueId) {
        return tries.add(uniqueId);
    }

    /** What Surefire's scan has found. */
    static Set<Class<?>> classes() {
        return script.classNames().stream().map(OddJvm::type).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, OddJvm.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null where the engine has nothing to do with it. */
    static Engine engine(String id) {
        return script.engines().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    static void awaitStart() {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
