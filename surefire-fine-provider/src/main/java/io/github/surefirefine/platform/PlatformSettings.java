package io.github.surefirefine.platform;

import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.options.ClassPattern;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.InvocationSharing;
import io.github.surefirefine.options.TimeLimits;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.maven.surefire.api.testset.TestListResolver;

/**
 * What Surefire and the user want of the run.
 *
 * @param testClassLoader loads the tests
 * @param request what Surefire asks for
 * @param runRules what the user wants of the run
 * @param sharing what forks may share, if the rules of the run let them
 * @param limits for how long a test may run
 * @param watchesLeaks whether to report what tests leave behind
 * @param jvms how many JVMs run tests of the suite
 */
public record PlatformSettings(
        ClassLoader testClassLoader,
        SurefireRequest request,
        RunRules runRules,
        FineOptions.Sharing sharing,
        TimeLimits limits,
        boolean watchesLeaks,
        SuiteJvms jvms) {

    /** As {@link SurefireRequest#classNames}. */
    public Supplier<List<String>> classNames() {
        return request.classNames();
    }

    /** As {@link SurefireRequest#testListResolver}. */
    public TestListResolver testListResolver() {
        return request.testListResolver();
    }

    /** As {@link SurefireRequest#providerProperties}. */
    public Map<String, String> providerProperties() {
        return request.providerProperties();
    }

    /** As {@link SurefireRequest#namesTestNg}. */
    boolean namesTestNg() {
        return request.namesTestNg();
    }

    /** As {@link SurefireRequest#reportDialect}. */
    public ReportDialect reportDialect() {
        return request.reportDialect();
    }

    /** Classes that must not be split. */
    public List<ClassPattern> together() {
        return sharing.together();
    }

    /** Classes that may be split although that is not known. */
    public List<ClassPattern> apart() {
        return sharing.apart();
    }

    /** The methods whose invocations forks may share. */
    public InvocationSharing invocations() {
        return sharing.invocations();
    }

    /** Whether locks that tests declare hold between forks. */
    public boolean locks() {
        return sharing.locks();
    }

    /** Whether there is no other fork that runs tests. */
    public boolean inOneJvm() {
        return jvms != SuiteJvms.SEVERAL;
    }

    /** Whether no other JVM runs tests of the suite, on this machine or another. */
    public boolean inOnlyJvm() {
        return jvms == SuiteJvms.ONE;
    }

    /** A copy with another request. */
    PlatformSettings withRequest(SurefireRequest other) {
        return new PlatformSettings(testClassLoader, other, runRules, sharing, limits, watchesLeaks, jvms);
    }

    /** A copy with other rules for the run. */
    PlatformSettings withRunRules(RunRules rules) {
        return new PlatformSettings(testClassLoader, request, rules, sharing, limits, watchesLeaks, jvms);
    }
}
