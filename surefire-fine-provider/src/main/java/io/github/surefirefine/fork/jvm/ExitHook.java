package io.github.surefirefine.fork.jvm;

import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.ToConductor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the conductor if this JVM ends too early, and what called {@code System.exit}. It can tell nothing if the JVM
 * is killed, crashes or is halted.
 */
public final class ExitHook implements Runnable {

    private static final List<String> AROUND_TESTS = List.of(
            "java.", "jdk.", "org.junit.", "junit.", "org.testng.", "org.apache.maven.", "io.github.surefirefine.");

    private final ConductorLink link;
    private final Thread hook = new Thread(this, "fine-exit");

    private ExitHook(ConductorLink link) {
        this.link = link;
    }

    /** From now on, an end of this JVM is too early. */
    public static ExitHook arm(ConductorLink link) {
        ExitHook exitHook = new ExitHook(link);
        Runtime.getRuntime().addShutdownHook(exitHook.hook);
        return exitHook;
    }

    /** From now on, the JVM may end. */
    public void disarm() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is ending already, and has told the conductor.
        }
    }

    /** Whether this JVM, which is ending, is not ended by code of a test, but by a signal or by Surefire. */
    public static boolean isEndedFromOutside() {
        String caller = callerOfExit(Thread.getAllStackTraces());
        return caller.isEmpty() || caller.contains("at org.apache.maven.");
    }

    /** The JVM ends: tells the conductor. */
    @Override
    public void run() {
        try {
            link.send(new ToConductor.Exiting(callerOfExit(Thread.getAllStackTraces())));
            link.flush();
        } catch (IOException e) {
            // The conductor is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The trace of the thread that waits inside {@code System.exit} for the JVM to end; empty if there is none. */
    static String callerOfExit(Map<Thread, StackTraceElement[]> threads) {
        return threads.values().stream()
                .filter(ExitHook::isExiting)
                .findFirst()
                .map(trace -> upToTheTest(Arrays.stream(trace)
                                .dropWhile(frame -> !isExit(frame))
                                .toList())
                        .stream()
                        .map(frame -> "\tat " + text(frame))
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    /** Cuts off the frames around the test, which are the same for all tests. */
    private static List<StackTraceElement> upToTheTest(List<StackTraceElement> frames) {
        int around = frames.size();
        while (around > 0 && isAroundTests(frames.get(around - 1).getClassName())) {
            around--;
        }
        return around == 0 ? frames : frames.subList(0, around);
    }

    private static boolean isAroundTests(String className) {
        return AROUND_TESTS.stream().anyMatch(className::startsWith);
    }

    /** As in the trace of a throwable, without module and class loader. */
    private static String text(StackTraceElement frame) {
        String place =
                frame.getFileName() == null ? "Unknown Source" : frame.getFileName() + ":" + frame.getLineNumber();
        return frame.getClassName() + "." + frame.getMethodName() + "(" + place + ")";
    }

    private static boolean isExiting(StackTraceElement[] trace) {
        return Arrays.stream(trace).anyMatch(ExitHook::isExit);
    }

    private static boolean isExit(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime")
                && frame.getMethodName().equals("exit");
    }
}
