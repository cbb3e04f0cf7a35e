package io.github.surefirefine.plugin.extension;

import java.util.Optional;

/**
 * Whether surefire-fine can run the tests of a goal. Where it would refuse to, in a project whose pom may say nothing of it,
 * they are left to stock Surefire.
 */
final class Verdict {

    static final String OLDEST_SUREFIRE = "3.0.0";

    private static final String OLDEST_PLATFORM = "1.8";
    private static final String OLDEST_JUNIT_4 = "4.12";
    private static final String OLDEST_TESTNG = "6.14.3";

    private static final Verdict FINE = new Verdict(true, Optional.empty());

    /** Stock Surefire finds nothing to run either, which is nothing to speak of. */
    private static final Verdict NO_FRAMEWORK = new Verdict(false, Optional.empty());

    private final boolean forFine;
    private final Optional<String> reason;

    private Verdict(boolean forFine, Optional<String> reason) {
        this.forFine = forFine;
        this.reason = reason;
    }

    /**
     * Judges a goal.
     *
     * @param surefire the version of Surefire or Failsafe
     */
    static Verdict on(String surefire, TestClassPath tests, Configuration configuration) {
        if (TestClassPath.isOlder(surefire, OLDEST_SUREFIRE)) {
            return stock("this plugin is older than " + OLDEST_SUREFIRE, "set its <version> to 3.6.1");
        }
        if (!configuration.texts("suiteXmlFiles").isEmpty()) {
            return stock("the JUnit Platform knows no suiteXmlFiles of TestNG", "let Surefire find the classes");
        }
        if (tests.has(TestClassPath.PLATFORM)) {
            return tests.hasOlder(TestClassPath.PLATFORM, OLDEST_PLATFORM)
                    ? stock("their JUnit is older than 5.8", "use a newer one")
                    : FINE;
        }
        if (tests.hasOlder(TestClassPath.JUNIT_4, OLDEST_JUNIT_4)) {
            return stock("their JUnit is older than " + OLDEST_JUNIT_4, "use junit:junit:4.13.2");
        }
        if (tests.hasOlder(TestClassPath.TESTNG, OLDEST_TESTNG)) {
            return stock("their TestNG is older than " + OLDEST_TESTNG, "use a newer one");
        }
        return tests.has(TestClassPath.JUNIT_4) || tests.has(TestClassPath.TESTNG) ? FINE : NO_FRAMEWORK;
    }

    private static Verdict stock(String because, String fix) {
        return new Verdict(
                false,
                Optional.of("fine: these tests run with stock Surefire, because " + because + "; " + fix
                        + ", or set -Dfine=off"));
    }

    boolean isForFine() {
        return forFine;
    }

    /** For the user, a line. */
    Optional<String> reason() {
        return reason;
    }
}
