package io.github.surefirefine.platform;

import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.options.ClassPattern;
import io.github.surefirefine.options.TimeLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.maven.surefire.api.testset.TestListResolver;

/**
 * What Surefire and the user want of the run.
 *
 * @param testClassLoader loads the tests
 * @param classNames the classes that Surefire's directory scan found, in the order that the user wants; asked by the
 *     fork that makes the plan
 * @param runRules what the user wants of the run
 * @param providerProperties Surefire's settings for providers
 * @param testListResolver the user's choice of tests, {@code -Dtest}
 * @param together classes that must not be split
 * @param limits for how long a test may run
 * @param locks whether locks that tests declare are to hold between forks
 * @param watchesLeaks whether it is to be told what tests leave behind
 * @param inOneJvm whether there is no other fork that runs tests
 * @param shared whether other machines run some of the tests
 * @param reportDialect how Surefire's own provider of this version names things
 */
public record PlatformSettings(
        ClassLoader testClassLoader,
        Supplier<List<String>> classNames,
        RunRules runRules,
        Map<String, String> providerProperties,
        TestListResolver testListResolver,
        List<ClassPattern> together,
        TimeLimits limits,
        boolean locks,
        boolean watchesLeaks,
        boolean inOneJvm,
        boolean shared,
        ReportDialect reportDialect) {

    public PlatformSettings {
        together = List.copyOf(together);
    }

    /** Whether no other JVM runs tests of the suite, on this machine or another. */
    public boolean inOnlyJvm() {
        return inOneJvm && !shared;
    }

    /** A copy with another dialect. */
    PlatformSettings withReportDialect(ReportDialect dialect) {
        return new PlatformSettings(
                testClassLoader,
                classNames,
                runRules,
                providerProperties,
                testListResolver,
                together,
                limits,
                locks,
                watchesLeaks,
                inOneJvm,
                shared,
                dialect);
    }

    /** A copy with one more of Surefire's settings for providers. */
    PlatformSettings withProviderProperty(String name, String value) {
        Map<String, String> more = new HashMap<>(providerProperties);
        more.put(name, value);
        return new PlatformSettings(
                testClassLoader,
                classNames,
                runRules,
                more,
                testListResolver,
                together,
                limits,
                locks,
                watchesLeaks,
                inOneJvm,
                shared,
                reportDialect);
    }
}
