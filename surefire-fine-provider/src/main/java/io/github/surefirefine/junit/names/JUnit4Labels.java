package io.github.surefirefine.junit.names;

import io.github.surefirefine.model.result.Outcome;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Takes class and name from the description that JUnit 4 has of a test, {@code name(class)}. The Vintage engine keeps
 * it in the unique id.
 *
 * @see <a href="https://github.com/apache/maven-surefire">JUnit4ProviderUtil of common-junit4</a>
 */
final class JUnit4Labels implements ProviderNames.Labels {

    @Override
    public Label of(TestIdentifier identifier) {
        String description = description(identifier);
        int parenthesis = description.lastIndexOf('(');
        if (parenthesis < 0) {
            return new Label(description, null);
        }
        String className = description.endsWith(")")
                ? description.substring(parenthesis + 1, description.length() - 1)
                : description;
        return new Label(className, description.substring(0, parenthesis));
    }

    @Override
    public Label ofFixture(TestIdentifier container, Throwable thrown) {
        return of(container);
    }

    @Override
    public boolean isOneSuite() {
        return false;
    }

    @Override
    public Outcome problem(TestExecutionResult result) {
        return result.getThrowable().filter(AssertionError.class::isInstance).isPresent()
                ? Outcome.FAILED
                : Outcome.ERROR;
    }

    private static String description(TestIdentifier identifier) {
        if (identifier.getSource().orElse(null) instanceof ClassSource source && identifier.isContainer()) {
            return source.getClassName();
        }
        return withoutCounter(identifier.getUniqueIdObject().getLastSegment().getValue());
    }

    /** If descriptions are equal, the engine distinguishes them by a number in brackets at the end. */
    private static String withoutCounter(String description) {
        int bracket = description.lastIndexOf('[');
        boolean isCounted = bracket > 0 && description.endsWith("]") && description.charAt(bracket - 1) == ')';
        return isCounted ? description.substring(0, bracket) : description;
    }
}
