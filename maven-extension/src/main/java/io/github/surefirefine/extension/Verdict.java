package io.github.surefirefine.extension;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether surefire-fine can run the tests of a goal. If its provider would refuse to, in a project whose pom may not
 * even mention surefire-fine, they are left to stock Surefire.
 */
final class Verdict {

    private static final Version OLDEST_SUREFIRE = Version.of("3.0.0");
    private static final int OLDEST_JAVA = 17;
    private static final Version OLDEST_PLATFORM = Version.of("1.8");
    private static final Version OLDEST_JUNIT_4 = Version.of("4.12");
    private static final Version OLDEST_TESTNG = Version.of("6.14.3");

    private static final Version WITHOUT_SUITES = Version.of("3.6.0");

    private static final Verdict FINE = new Verdict(true, null);

    /** Stock Surefire finds nothing to run either, which is not worth a message. */
    private static final Verdict NO_FRAMEWORK = new Verdict(false, null);

    /** Surefire itself says so, and fails the build. */
    private static final Verdict SUITES_ARE_REFUSED = new Verdict(false, null);

    private final boolean forFine;
    private final @Nullable String reason;

    private Verdict(boolean forFine, @Nullable String reason) {
        this.forFine = forFine;
        this.reason = reason;
    }

    static Verdict on(TestGoal goal) {
        TestClassPath tests = goal.classPath();
        if (goal.surefire().isBefore(OLDEST_SUREFIRE)) {
            return stock("this plugin is older than " + OLDEST_SUREFIRE, "set its <version> to 3.6.1");
        }
        if (goal.java().orElse(OLDEST_JAVA) < OLDEST_JAVA) {
            return stock(
                    "they run on Java " + goal.java().getAsInt() + ", and surefire-fine needs 17 or newer",
                    "set <jdkToolchain> or <jvm> of this plugin to such a Java");
        }
        if (!goal.configuration().texts("suiteXmlFiles").isEmpty()) {
            return goal.surefire().isBefore(WITHOUT_SUITES)
                    ? stock(
                            "the JUnit Platform does not run TestNG suites",
                            "name their classes in <includes> and their groups in <groups> instead of suiteXmlFiles")
                    : SUITES_ARE_REFUSED;
        }
        if (goal.runsModule() && goal.surefire().isBefore(MissingArtifacts.CAN_ADD_TO_TESTS)) {
            return stock(
                    "they are a module, and need junit-platform-launcher",
                    "add that with scope test, or set the <version> of this plugin to 3.6.1");
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

    /** On tests for which the user has chosen another provider, which stays. */
    static Verdict onOther(String provider) {
        return stock("this plugin has the dependency " + provider + ", another provider", "remove that");
    }

    private static Verdict stock(String because, String fix) {
        return new Verdict(
                false,
                Trouble.STOCK_SUREFIRE.tell("fine: these tests run with stock Surefire, because " + because + "; " + fix
                        + ", or set -Dfine=off"));
    }

    boolean isForFine() {
        return forFine;
    }

    /** Why not, as a line for the user. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
