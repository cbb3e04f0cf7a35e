package io.github.surefirefine.platform;

import io.github.surefirefine.trouble.Trouble;
import java.lang.module.ModuleDescriptor.Version;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the JUnit launcher for the tests. Surefire aligns nothing for a provider that is named in the plugin's
 * dependencies, and a launcher of another line than the engine's fails with linkage errors. So the launcher comes
 *
 * <ol>
 *   <li>from the test class path, if it has one;
 *   <li>else from the launchers that our jar carries, of the line of the engine on the test class path;
 *   <li>else, for JUnit 4 or TestNG alone, from our jar, which carries platform and engine too.
 * </ol>
 *
 * <p>From 3.6.0 on, Surefire runs tests of JUnit 4 and TestNG beside those of other engines without being asked to; the
 * engines that the test class path lacks for these also come from our jar.
 */
public final class PlatformLoader {

    private static final String TO_THE_PROJECT = " to the project.";

    private static final String ADAPTER = "io.github.surefirefine.junit.JUnitTestPlatform";

    private static final String CARRIED = "META-INF/fine/";

    private static final String LAUNCHER = "org/junit/platform/launcher/Launcher.class";
    private static final String ENGINE_CLASS = "org.junit.platform.engine.TestEngine";
    private static final String ENGINE = "org/junit/platform/engine/TestEngine.class";
    private static final String JUPITER_API = "org/junit/jupiter/api/Test.class";
    private static final String JUPITER_ENGINE = "org/junit/jupiter/engine/JupiterTestEngine.class";
    private static final String JUNIT_4 = "org/junit/runner/Runner.class";
    private static final String JUNIT_4_ENGINE = "org/junit/vintage/engine/VintageTestEngine.class";
    private static final String JUNIT_3 = "junit/framework/TestCase.class";
    private static final String TESTNG = "org/testng/TestNG.class";
    private static final String TESTNG_JUNIT_4 = "org/testng/junit/JUnit4TestRunner.class";
    private static final String TESTNG_ENGINE = "org/junit/support/testng/engine/TestNGTestEngine.class";

    private static final String OLDEST_TESTNG = "6.14.3";

    private static final String TESTNG_BUNDLE = CARRIED + "testng/";

    /** Surefire's own name for a user's setting; {@code false} turns JUnit 4 off. */
    private static final String WANTS_JUNIT_4 = "junit";

    /** What Surefire passes to its own provider if it has added the engine for JUnit 4 by itself. */
    private static final String JUNIT_4_ENGINE_ADDED = "junit.vintage.engine.detected";

    private final PlatformSettings settings;
    private final ClassLoader tests;

    private PlatformLoader(PlatformSettings settings) {
        this.settings = settings;
        this.tests = settings.testClassLoader();
    }

    /**
     * Opens the platform for the given tests.
     *
     * @throws PlatformException if the test class path lacks something, or has it in a version that cannot be used
     */
    public static TestPlatform open(PlatformSettings settings) {
        PlatformLoader loader = new PlatformLoader(settings);
        ClassLoader platform = loader.platformClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JUnit looks for engines and listeners with the context class loader. The tests get their own back.
        thread.setContextClassLoader(platform);
        try {
            return Class.forName(ADAPTER, true, platform)
                    .asSubclass(TestPlatform.class)
                    .getConstructor(PlatformSettings.class)
                    .newInstance(loader.asSurefireWouldTellItsProvider());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof PlatformException known) {
                throw known;
            }
            if (MixedReleases.mayCause(e)) {
                MixedReleases.on(platform).ifPresent(PlatformLoader::refuse);
            }
            throw new IllegalStateException(
                    Trouble.LAUNCHER.tell("fine: the JUnit launcher cannot be started"), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(Trouble.LAUNCHER.tell("fine: the JUnit adapter cannot be loaded"), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Checks what the test class path may lack, without loading anything; so this can be known before a fork starts.
     *
     * @throws PlatformException as {@link #open} would
     */
    public static void check(PlatformSettings settings) {
        new PlatformLoader(settings).platformClassLoader();
    }

    private ClassLoader platformClassLoader() {
        requireJupiterEngine();
        List<String> bundles = has(ENGINE) ? besidePlatform() : withPlatform();
        return bundles.isEmpty() ? tests : new CarriedClassLoader(tests, bundles);
    }

    private List<String> besidePlatform() {
        List<String> bundles = new ArrayList<>();
        if (lacksJUnit4Engine()) {
            requireJUnit4();
            bundles.add(carriedJUnit4Engine(lineWithCarried("junit-vintage-engine", "org.junit.vintage")));
        }
        if (lacksTestNgEngine()) {
            requireTestNg();
            bundles.add(TESTNG_BUNDLE);
        }
        if (!has(LAUNCHER)) {
            bundles.add(carriedLauncher(lineWithCarried("junit-platform-launcher", "org.junit.platform")));
        }
        return bundles;
    }

    private List<String> withPlatform() {
        PlatformLine line = new PlatformLine(1, 14);
        List<String> bundles = new ArrayList<>();
        if (runsJUnit4Alone()) {
            requireJUnit4();
            bundles.add(carriedJUnit4Engine(line));
        }
        if (runsTestNg()) {
            requireTestNg();
            bundles.add(TESTNG_BUNDLE);
        }
        if (bundles.isEmpty()) {
            throw new PlatformException(Trouble.NO_JUNIT.tell(
                    "fine: there is no JUnit and no TestNG on the test class path; add, for example,"
                            + dependency("org.junit.jupiter", "junit-jupiter", "6.1.3") + TO_THE_PROJECT));
        }
        bundles.add(CARRIED + "platform/");
        bundles.add(carriedLauncher(line));
        return bundles;
    }

    private boolean lacksJUnit4Engine() {
        boolean isWanted =
                !"false".equalsIgnoreCase(settings.providerProperties().get(WANTS_JUNIT_4));
        return settings.reportDialect().addsEngines() && isWanted && has(JUNIT_4) && !has(JUNIT_4_ENGINE);
    }

    /**
     * Whether tests of JUnit 3 and 4 run if there is no JUnit Platform. Up to 3.5, Surefire left them to TestNG where it
     * was found, and TestNG has not run them any more since 7.10.
     */
    private boolean runsJUnit4Alone() {
        boolean isLeftToTestNg = runsTestNg() && !settings.reportDialect().knowsPlatformOnly();
        return (has(JUNIT_4) || has(JUNIT_3)) && (!isLeftToTestNg || has(TESTNG_JUNIT_4));
    }

    private boolean runsTestNg() {
        return has(TESTNG) && settings.namesTestNg();
    }

    private boolean lacksTestNgEngine() {
        return settings.reportDialect().addsEngines() && runsTestNg() && !has(TESTNG_ENGINE);
    }

    private PlatformSettings asSurefireWouldTellItsProvider() {
        ReportDialect dialect = dialect();
        SurefireRequest request = settings.request().withReportDialect(dialect);
        PlatformSettings told = settings.withRequest(
                lacksJUnit4Engine() ? request.withProviderProperty(JUNIT_4_ENGINE_ADDED, "true") : request);
        return dialect.knowsReruns()
                ? told
                : told.withRunRules(settings.runRules().withoutReruns());
    }

    /** Surefire's providers for a single framework were used if there was that framework and no JUnit Platform. */
    private ReportDialect dialect() {
        ReportDialect ofPlatform = settings.reportDialect();
        boolean junit4 = runsJUnit4Alone();
        if (ofPlatform.knowsPlatformOnly() || has(ENGINE) || junit4 == runsTestNg()) {
            return ofPlatform;
        }
        if (junit4) {
            return ReportDialect.JUNIT4_PROVIDER;
        }
        return isOneSuiteOfTestNg() ? ReportDialect.TESTNG_PROVIDER_IN_ONE_JVM : ReportDialect.TESTNG_PROVIDER;
    }

    /** With one JVM, TestNG got all classes at once; a single class had its own name. */
    private boolean isOneSuiteOfTestNg() {
        return settings.inOneJvm() && settings.classNames().get().size() != 1;
    }

    /** Only if the launcher fails: often, artifacts of several releases work together. */
    private static void refuse(MixedReleases mixed) {
        throw new PlatformException(Trouble.LAUNCHER.tell(
                "fine: the JUnit launcher cannot be started with artifacts of several releases of JUnit: "
                        + mixed.text()
                        + "; put the BOM of one release first into the project's <dependencyManagement>: "
                        + mixed.newestBom()));
    }

    private void requireJupiterEngine() {
        if (has(JUPITER_API) && !has(JUPITER_ENGINE)) {
            String version = ArtifactVersion.ofJarWith(tests, JUPITER_API).orElse("VERSION");
            throw new PlatformException(
                    Trouble.NO_ENGINE.tell("fine: the test class path has junit-jupiter-api " + version
                            + ", but no engine to run its tests; add"
                            + dependency("org.junit.jupiter", "junit-jupiter-engine", version) + TO_THE_PROJECT));
        }
    }

    /** The vintage engine needs 4.12; JUnit 4 brought {@code MethodSorters} with 4.11 and this class with 4.12. */
    private void requireJUnit4() {
        if (!has("org/junit/rules/DisableOnDebug.class")) {
            throw new PlatformException(Trouble.OLD_JUNIT4.tell(
                    "fine: the JUnit on the test class path is older than 4.12, the oldest that surefire-fine runs;"
                            + " replace it with" + dependency("junit", "junit", "4.13.2")));
        }
    }

    /** What the engine for TestNG needs. */
    private void requireTestNg() {
        Optional<String> version = ArtifactVersion.ofJarWith(tests, TESTNG);
        if (version.filter(PlatformLoader::isBeforeOldestTestNg).isPresent()) {
            throw new PlatformException(
                    Trouble.OLD_TESTNG.tell("fine: TestNG on the test class path is " + version.get() + ", older than "
                            + OLDEST_TESTNG + "; use" + dependency("org.testng", "testng", "7.11.0") + "."));
        }
    }

    private static boolean isBeforeOldestTestNg(String version) {
        try {
            return Version.parse(version).compareTo(Version.parse(OLDEST_TESTNG)) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The line of the platform on the test class path.
     *
     * @param what an artifact that is carried for some lines, needed for this one
     */
    private PlatformLine lineWithCarried(String what, String groupId) {
        String version = ArtifactVersion.ofJarWithClass(tests, ENGINE_CLASS).orElse("");
        String fix = dependency(groupId, what, version.isEmpty() ? "VERSION" : version) + TO_THE_PROJECT;
        if (isInModule(ENGINE_CLASS)) {
            throw new PlatformException(Trouble.MODULE_TESTS.tell(
                    "fine: the tests are a module, and JUnit's modules do not open their internals to the " + what
                            + " that surefire-fine carries; add" + fix));
        }
        Optional<PlatformLine> line = PlatformLine.parse(version);
        if (line.isPresent() && line.get().isCarried()) {
            return line.get();
        }
        throw new PlatformException(
                line.isEmpty()
                        ? Trouble.PLATFORM_VERSION.tell(
                                "fine: the version of junit-platform-engine on the test class path cannot be read; add"
                                        + fix)
                        : Trouble.UNKNOWN_PLATFORM.tell("fine: surefire-fine carries no " + what
                                + " for the JUnit Platform "
                                + version + " (only for "
                                + PlatformLine.oldestCarried() + " to " + PlatformLine.newestCarried() + "); add"
                                + fix));
    }

    private boolean isInModule(String className) {
        try {
            return Class.forName(className, false, tests).getModule().isNamed();
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String carriedLauncher(PlatformLine line) {
        return CARRIED + "launcher/" + line + "/";
    }

    private static String carriedJUnit4Engine(PlatformLine line) {
        return CARRIED + "vintage/" + line + "/";
    }

    private boolean has(String resource) {
        return tests.getResource(resource) != null;
    }

    private static String dependency(String groupId, String artifactId, String version) {
        return " <dependency><groupId>" + groupId + "</groupId><artifactId>" + artifactId + "</artifactId><version>"
                + version + "</version><scope>test</scope></dependency>";
    }
}
