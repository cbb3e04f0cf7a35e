package io.github.surefirefine.junit.names;

import io.github.surefirefine.model.result.FailureText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes throwables the way stock Surefire does: in full, trimmed to the frames of the test class, and as one line.
 *
 * @see <a href="https://github.com/apache/maven-surefire">SmartStackTraceParser of Surefire</a>
 */
public final class FailureTexts {

    /** More than Java itself can print; a throwable may return a new cause each time. */
    private static final int MAX_CAUSES = 2_000;

    private FailureTexts() {}

    /** Returns a text, whatever the throwable does when it is asked for one. */
    public static FailureText of(Throwable thrown, String testClass, @Nullable String testMethod) {
        try {
            return new FailureText(
                    message(thrown), full(thrown), trimmed(thrown, testClass), summary(thrown, testClass, testMethod));
        } catch (Throwable other) {
            String instead = thrown.getClass().getName() + " (writing it down has failed with "
                    + other.getClass().getName() + ")";
            return new FailureText(instead, instead, instead, simpleName(testClass) + " » " + instead);
        }
    }

    /** The message, or the message of whatever asking for it throws. */
    static @Nullable String message(@Nullable Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        try {
            return thrown.getMessage();
        } catch (Throwable other) {
            return other.getClass().getName() + " was thrown by getMessage() of "
                    + thrown.getClass().getName();
        }
    }

    /** The failures that JUnit has combined into one; empty for any other throwable. */
    static List<Throwable> parts(Throwable thrown) {
        if (!thrown.getClass().getName().equals("org.opentest4j.MultipleFailuresError")) {
            return List.of();
        }
        try {
            List<Throwable> parts = new ArrayList<>();
            for (Object part :
                    (List<?>) thrown.getClass().getMethod("getFailures").invoke(thrown)) {
                parts.add((Throwable) part);
            }
            return parts;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return List.of();
        }
    }

    private static String full(Throwable thrown) {
        StringWriter text = new StringWriter();
        try (PrintWriter writer = new PrintWriter(text)) {
            thrown.printStackTrace(writer);
        } catch (Throwable other) {
            return thrown.getClass().getName() + ": " + message(thrown) + "\n" + frames(stackTrace(thrown), null);
        }
        String head = thrown.getClass().getName() + ": ";
        StringBuffer full = text.getBuffer();
        if (isMultiLine(message(thrown)) && full.indexOf(head) == 0) {
            full.insert(head.length(), '\n');
        }
        return full.toString();
    }

    private static String trimmed(Throwable thrown, String testClass) {
        Throwable focus = firstWithFrameIn(thrown, testClass);
        StringBuilder text = new StringBuilder(head(thrown)).append(frames(stackTrace(focus), testClass));
        for (Throwable cause : causes(focus)) {
            text.append("Caused by: ").append(head(cause)).append(frames(stackTrace(cause), testClass));
        }
        return text.toString();
    }

    private static String summary(Throwable thrown, String testClass, @Nullable String testMethod) {
        List<String> hierarchy = hierarchy(testClass);
        if (hierarchy.isEmpty()) {
            // Not a class, but an engine, for example.
            String message = message(thrown);
            return message == null ? "" : message;
        }
        List<StackTraceElement> frames = framesOf(hierarchy, thrown);
        String simpleName = simpleName(testClass);
        StringBuilder text = new StringBuilder();
        if (frames.isEmpty()) {
            text.append(simpleName);
            if (testMethod != null && !testMethod.isEmpty()) {
                text.append('.').append(testMethod);
            }
        } else {
            text.append(simpleName).append(frames.get(0).getClassName().equals(testClass) ? "." : ">");
            List<String> steps = new ArrayList<>();
            for (StackTraceElement frame : frames) {
                String owner = frame.getClassName().equals(testClass) ? "" : simpleName(frame.getClassName()) + ".";
                steps.add(owner + frame.getMethodName() + ":" + frame.getLineNumber());
            }
            text.append(String.join("->", steps));
        }
        if (!isAssertion(thrown)) {
            StackTraceElement[] trace = stackTrace(thrown);
            boolean thrownByTest = trace.length > 0 && trace[0].getClassName().equals(testClass);
            text.append(thrownByTest ? " " : " » ").append(shortName(thrown.getClass()));
        }
        String message = message(thrown);
        return message == null || message.isEmpty()
                ? text.toString()
                : text.append(' ').append(message).toString();
    }

    private static boolean isAssertion(Throwable thrown) {
        String name = thrown.getClass().getName();
        return thrown instanceof AssertionError
                || name.equals("junit.framework.AssertionFailedError")
                || name.equals("junit.framework.ComparisonFailure")
                || name.startsWith("org.opentest4j.");
    }

    /** {@code IllegalStateException} becomes {@code IllegalState}. */
    private static String shortName(Class<?> type) {
        String name = type.getSimpleName();
        for (String suffix : List.of("Exception", "Error")) {
            if (name.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }

    /** The class with its superclasses; empty if there is no such class. */
    private static List<String> hierarchy(String testClass) {
        List<String> hierarchy = new ArrayList<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (Class<?> type = Class.forName(testClass, false, loader); type != null; type = type.getSuperclass()) {
                hierarchy.add(type.getName());
            }
        } catch (ClassNotFoundException | LinkageError e) {
            return List.of();
        }
        return hierarchy;
    }

    private static List<StackTraceElement> framesOf(List<String> hierarchy, Throwable thrown) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (StackTraceElement frame : stackTrace(thrown)) {
            String className = frame.getClassName();
            if (hierarchy.contains(className) && !className.startsWith("junit.framework.")) {
                frames.add(frame);
            }
        }
        Collections.reverse(frames);
        return frames;
    }

    private static Throwable firstWithFrameIn(Throwable thrown, String testClass) {
        List<Throwable> chain = new ArrayList<>(List.of(thrown));
        chain.addAll(causes(thrown));
        for (Throwable each : chain) {
            for (StackTraceElement frame : stackTrace(each)) {
                if (frame.getClassName().equals(testClass)) {
                    return each;
                }
            }
        }
        return thrown;
    }

    /** The chain of causes, which ends where it would repeat itself or becomes too long. */
    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(thrown);
        for (Throwable cause = cause(thrown);
                cause != null && causes.size() < MAX_CAUSES && seen.add(cause);
                cause = cause(cause)) {
            causes.add(cause);
        }
        return causes;
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable other) {
            return null;
        }
    }

    private static StackTraceElement[] stackTrace(Throwable thrown) {
        try {
            StackTraceElement[] trace = thrown.getStackTrace();
            List<StackTraceElement> frames = new ArrayList<>();
            if (trace != null) {
                for (@Nullable StackTraceElement frame : trace) {
                    if (frame != null) {
                        frames.add(frame);
                    }
                }
            }
            return frames.toArray(new StackTraceElement[0]);
        } catch (Throwable other) {
            return new StackTraceElement[0];
        }
    }

    private static String head(Throwable thrown) {
        String message = message(thrown);
        String name = thrown.getClass().getName();
        return message == null ? name + "\n" : name + ": " + (isMultiLine(message) ? "\n" : "") + message + "\n";
    }

    private static String frames(StackTraceElement[] trace, @Nullable String onlyClass) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : trace) {
            if (onlyClass == null || frame.getClassName().equals(onlyClass)) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    private static boolean isMultiLine(@Nullable String message) {
        return message != null && message.indexOf('\n') >= 0;
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
