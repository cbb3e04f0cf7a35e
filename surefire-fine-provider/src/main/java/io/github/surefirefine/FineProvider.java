package io.github.surefirefine;

import io.github.surefirefine.trouble.Trouble;
import org.apache.maven.surefire.api.provider.AbstractProvider;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.report.ReporterFactory;
import org.apache.maven.surefire.api.suite.RunResult;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The provider, as Surefire knows it. This class alone is compiled for Java 8, which Surefire itself needs. So a fork
 * on a Java or with a Surefire that is too old for the rest can say so in words instead of with a {@link LinkageError}.
 */
public final class FineProvider extends AbstractProvider {

    private static final int OLDEST_JAVA = 17;

    private final ProviderParameters parameters;

    /** Called by Surefire. */
    public FineProvider(ProviderParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Iterable<Class<?>> getSuites() {
        String obstacle = obstacle();
        if (obstacle != null) {
            throw new ObstacleException(obstacle);
        }
        return new TestMethodProvider(parameters).getSuites();
    }

    @Override
    public RunResult invoke(@Nullable Object forkTestSet) throws TestSetFailedException {
        String obstacle = obstacle();
        if (obstacle != null) {
            throw new TestSetFailedException(obstacle);
        }
        return new TestMethodProvider(parameters).invoke(forkTestSet);
    }

    /** Why no test can run here, for the user; null if there is no such reason. */
    private static @Nullable String obstacle() {
        if (isJavaTooOld()) {
            return Trouble.JAVA_17.tell(
                    "fine: the tests run on Java " + javaVersion() + " (" + System.getProperty("java.home")
                            + "), but surefire-fine needs Java 17 or newer; set <jvm> or <jdkToolchain> of the surefire plugin to such"
                            + " a Java, or remove surefire-fine-provider from its dependencies");
        }
        if (isSurefireTooOld()) {
            return Trouble.OLD_SUREFIRE.tell(
                    "fine: this plugin is older than 3.0.0, which surefire-fine needs; set its <version> to 3.6.1, or remove"
                            + " surefire-fine-provider from its dependencies");
        }
        return null;
    }

    /** The version of Java 8 reads 1.8, that of Java 11 reads 11. */
    private static boolean isJavaTooOld() {
        return javaVersion().startsWith("1.") || Integer.parseInt(javaVersion()) < OLDEST_JAVA;
    }

    private static String javaVersion() {
        return System.getProperty("java.specification.version");
    }

    /** Milestones up to 3.0.0-M5 have another interface for reporters. */
    private static boolean isSurefireTooOld() {
        try {
            ReporterFactory.class.getMethod("createTestReportListener");
            return false;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }

    /** Surefire prints the exception, not its message; the name of a class would tell a user nothing. */
    private static final class ObstacleException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ObstacleException(String message) {
            super(message);
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString")
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
