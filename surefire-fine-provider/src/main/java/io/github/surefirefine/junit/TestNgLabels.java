package io.github.surefirefine.junit;

import io.github.surefirefine.model.Outcome;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Names a test by its method; one that has parameters by these and by the number of its invocation, too:
 * {@code even[2](1)}. TestNG tells failures from errors nowhere.
 *
 * @see <a href="https://github.com/apache/maven-surefire">TestNGReporter of surefire-testng</a>
 */
final class TestNgLabels implements ProviderNames.Labels {

    private static final String INVOCATION = "invoc";

    @Override
    public Label of(TestIdentifier identifier) {
        if (identifier.getSource().orElse(null) instanceof MethodSource method) {
            return new Label(method.getClassName(), method.getMethodName() + parameters(identifier));
        }
        if (identifier.getSource().orElse(null) instanceof ClassSource source) {
            return new Label(source.getClassName(), null);
        }
        return new Label(identifier.getDisplayName(), null);
    }

    @Override
    public Outcome problem(TestExecutionResult result) {
        return Outcome.FAILED;
    }

    /** The engine displays an invocation as {@code [0] 2}: its number from 0 on, and the parameters if there are any. */
    private static String parameters(TestIdentifier identifier) {
        UniqueId.Segment last = UniqueId.parse(identifier.getUniqueId()).getLastSegment();
        String display = identifier.getDisplayName();
        String prefix = "[" + last.getValue() + "] ";
        return last.getType().equals(INVOCATION) && display.startsWith(prefix)
                ? "[" + display.substring(prefix.length()) + "](" + (Integer.parseInt(last.getValue()) + 1) + ")"
                : "";
    }
}
