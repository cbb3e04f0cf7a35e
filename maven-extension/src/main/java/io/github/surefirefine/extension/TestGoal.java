package io.github.surefirefine.extension;

import io.github.surefirefine.extension.configuration.Configuration;
import java.util.OptionalInt;

/** A goal that is about to run tests, with everything that matters about it. */
final class TestGoal {

    private final Version surefire;
    private final TestClassPath classPath;
    private final Configuration configuration;
    private final boolean hasDescriptor;
    private final OptionalInt java;

    /**
     * Combines what is known.
     *
     * @param surefire the version of Surefire or Failsafe
     * @param hasDescriptor whether there is a module descriptor among the test classes
     * @param java the version of the Java that the tests will run on, if it differs from Maven's and is known
     */
    TestGoal(
            Version surefire,
            TestClassPath classPath,
            Configuration configuration,
            boolean hasDescriptor,
            OptionalInt java) {
        this.surefire = surefire;
        this.classPath = classPath;
        this.configuration = configuration;
        this.hasDescriptor = hasDescriptor;
        this.java = java;
    }

    Version surefire() {
        return surefire;
    }

    TestClassPath classPath() {
        return classPath;
    }

    Configuration configuration() {
        return configuration;
    }

    OptionalInt java() {
        return java;
    }

    /** Whether the tests run as a module of their own, so that they need all of JUnit on the module path. */
    boolean runsModule() {
        return hasDescriptor
                && !configuration.text("useModulePath").filter("false"::equals).isPresent();
    }
}
