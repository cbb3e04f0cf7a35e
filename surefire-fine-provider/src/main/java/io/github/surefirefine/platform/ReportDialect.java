package io.github.surefirefine.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the releases of Surefire differ in the names that their own providers report. */
public enum ReportDialect {

    /** Up to 3.5, if all tests are of JUnit 3 or 4: Surefire had a provider for these. */
    JUNIT4_PROVIDER,

    /** Up to 3.5, if all tests are of TestNG: Surefire had a provider for these. */
    TESTNG_PROVIDER,

    /** As before, if all tests run in one JVM: then all classes, if there are several, are one test set. */
    TESTNG_PROVIDER_IN_ONE_JVM,

    /** Up to 3.5.1: a nested class is a test set of its own. */
    NESTED_APART,

    /** 3.5.2 and 3.5.3: as before, but repetitions of a test without parameters can be told apart. */
    NESTED_APART_INDEXED,

    /** From 3.5.4: a nested class is reported under its top-level class. */
    NESTED_UNDER_TOP,

    /**
     * From 3.6.0: as before, but a nested class is no longer a test set inside another one, a failure of a class has a
     * name ({@code initializationError}), and invocations of a class template can be told apart.
     */
    ONE_SET_PER_TOP_CLASS;

    /** Whether it is the dialect of a provider that knew one framework and not the JUnit Platform. */
    public boolean isOfProvider() {
        return this == JUNIT4_PROVIDER || this == TESTNG_PROVIDER || this == TESTNG_PROVIDER_IN_ONE_JVM;
    }

    /** Whether a nested class is a test set of its own. */
    public boolean keepsNestedApart() {
        return this == NESTED_APART || this == NESTED_APART_INDEXED;
    }

    /** Whether Surefire runs tests of JUnit 4 and TestNG beside others, even if the user names no engine for them. */
    public boolean addsEngines() {
        return this == ONE_SET_PER_TOP_CLASS;
    }

    /** Whether a rerun reports only tests that have failed; otherwise, everything that the engine runs for it. */
    public boolean reportsChosenOnly() {
        return this == ONE_SET_PER_TOP_CLASS;
    }

    /** Whether failed tests are rerun if the user wants that. */
    public boolean knowsReruns() {
        return this != TESTNG_PROVIDER && this != TESTNG_PROVIDER_IN_ONE_JVM;
    }

    /** Whether the provider for the JUnit Platform is the only one that Surefire has. */
    boolean knowsPlatformOnly() {
        return this == ONE_SET_PER_TOP_CLASS;
    }

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3}).*");

    /** The dialect of a Surefire version; an unknown version counts as the newest. */
    public static ReportDialect of(@Nullable String surefireVersion) {
        Matcher matcher = VERSION.matcher(surefireVersion == null ? "" : surefireVersion);
        if (!matcher.matches()) {
            return ONE_SET_PER_TOP_CLASS;
        }
        int version = 0;
        for (int part = 1; part <= 3; part++) {
            version = version * 1000 + Integer.parseInt(matcher.group(part));
        }
        if (version >= 3_006_000) {
            return ONE_SET_PER_TOP_CLASS;
        }
        if (version >= 3_005_004) {
            return NESTED_UNDER_TOP;
        }
        return version >= 3_005_002 ? NESTED_APART_INDEXED : NESTED_APART;
    }
}
