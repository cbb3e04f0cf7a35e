package io.github.surefirefine.junit.names;

import io.github.surefirefine.model.result.Outcome;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Names a test by its method, or as its instance says if that is an {@code org.testng.ITest}; if it has parameters, by
 * those and by the number of its invocation, too: {@code even[2](1)}. Everything that fails is a failure. Classes that
 * run in one JVM are one test set, {@code TestSuite}.
 *
 * @see <a href="https://github.com/apache/maven-surefire">TestNGReporter of surefire-testng</a>
 */
final class TestNgLabels implements ProviderNames.Labels {

    private static final String SUITE = "TestSuite";

    private static final String METHOD = "method";

    private static final String INVOCATION = "invoc";

    private static final Pattern MACHINERY = Pattern.compile(
            "(java|javax|jdk|sun|org\\.testng|org\\.junit|org\\.apache\\.maven|io\\.github\\.surefirefine)\\..*");

    private final boolean oneSuite;

    TestNgLabels(boolean oneSuite) {
        this.oneSuite = oneSuite;
    }

    @Override
    public Label of(TestIdentifier identifier) {
        if (identifier.getSource().orElse(null) instanceof MethodSource method) {
            return new Label(method.getClassName(), name(identifier, method) + parameters(identifier));
        }
        if (identifier.getSource().orElse(null) instanceof ClassSource source) {
            return new Label(source.getClassName(), null);
        }
        return new Label(SUITE, null);
    }

    /** TestNG names a fixture by its method, which is the first of the user's own methods on the stack. */
    @Override
    public Label ofFixture(TestIdentifier container, Throwable thrown) {
        Label known = of(container);
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !MACHINERY.matcher(frame.getClassName()).matches())
                .reduce((inner, outer) -> outer)
                .map(frame -> new Label(
                        known.className().equals(SUITE) ? frame.getClassName() : known.className(),
                        frame.getMethodName()))
                .orElse(known);
    }

    @Override
    public boolean isOneSuite() {
        return oneSuite;
    }

    @Override
    public Outcome problem(TestExecutionResult result) {
        return Outcome.FAILED;
    }

    /**
     * The engine knows the name that an instance gives itself only where the method has no parameters. It writes the
     * number of the instance behind that, if there are several, and what a factory has made it from. Of a single
     * instance with a name, the latter cannot be told from the name.
     */
    private static String name(TestIdentifier identifier, MethodSource method) {
        String methodName = method.getMethodName();
        String reported = withoutInvocation(identifier);
        String types = method.getMethodParameterTypes();
        if ((types != null && !types.isEmpty())
                || reported.equals(methodName)
                || reported.startsWith(methodName + "[")
                || reported.startsWith(methodName + "(")) {
            return methodName;
        }
        String number = instance(identifier.getUniqueIdObject());
        int end = number.isEmpty() ? -1 : reported.indexOf(number);
        while (end >= 0 && !isEndOfName(reported.substring(end + number.length()))) {
            end = reported.indexOf(number, end + 1);
        }
        return end > 0 ? reported.substring(0, end) : reported;
    }

    private static String withoutInvocation(TestIdentifier identifier) {
        String reported = identifier.getLegacyReportingName();
        UniqueId.Segment last = identifier.getUniqueIdObject().getLastSegment();
        String invocation = "[" + last.getValue() + "]";
        return last.getType().equals(INVOCATION) && reported.endsWith(invocation)
                ? reported.substring(0, reported.length() - invocation.length())
                : reported;
    }

    /** The number of the instance as the engine writes it behind a name; empty if there is only one. */
    private static String instance(UniqueId id) {
        for (UniqueId.Segment segment : id.getSegments()) {
            int at = segment.getValue().lastIndexOf('@');
            if (segment.getType().equals(METHOD) && at > 0) {
                return "[" + segment.getValue().substring(at + 1) + "]";
            }
        }
        return "";
    }

    private static boolean isEndOfName(String rest) {
        return rest.isEmpty() || (rest.startsWith("(") && rest.endsWith(")"));
    }

    /** The engine displays an invocation as {@code [0] 2}: its number from 0, and the parameters if there are any. */
    private static String parameters(TestIdentifier identifier) {
        UniqueId.Segment last = identifier.getUniqueIdObject().getLastSegment();
        String display = identifier.getDisplayName();
        String prefix = "[" + last.getValue() + "] ";
        return last.getType().equals(INVOCATION) && display.startsWith(prefix)
                ? "[" + display.substring(prefix.length()) + "](" + (Integer.parseInt(last.getValue()) + 1) + ")"
                : "";
    }
}
