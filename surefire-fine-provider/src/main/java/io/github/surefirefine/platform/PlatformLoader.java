package io.github.surefirefine.platform;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the JUnit launcher for the tests at hand. Surefire aligns nothing for a provider that is named in the plugin's
 * dependencies, and a launcher of another line than the engine's fails with linkage errors. So the launcher is taken
 *
 * <ol>
 *   <li>from the test class path, if it has one;
 *   <li>else from the launchers that our jar carries, of the line of the engine on the test class path;
 *   <li>else, for JUnit 4 or TestNG alone, our jar carries platform and engine too.
 * </ol>
 */
public final class PlatformLoader {

    private static final String ADAPTER = "io.github.surefirefine.junit.JUnitTestPlatform";

    private static final String CARRIED = "META-INF/fine/";

    private static final String LAUNCHER = "org/junit/platform/launcher/Launcher.class";
    private static final String ENGINE = "org/junit/platform/engine/TestEngine.class";
    private static final String JUPITER_API = "org/junit/jupiter/api/Test.class";
    private static final String JUPITER_ENGINE = "org/junit/jupiter/engine/JupiterTestEngine.class";
    private static final String JUNIT_4 = "org/junit/runner/Runner.class";
    private static final String JUNIT_3 = "junit/framework/TestCase.class";
    private static final String TESTNG = "org/testng/TestNG.class";

    private final ClassLoader tests;

    private PlatformLoader(ClassLoader tests) {
        this.tests = tests;
    }

    /**
     * Opens the platform for the given tests.
     *
     * @throws PlatformException where the test class path lacks something, or has it in a version that cannot be used
     */
    public static TestPlatform open(PlatformSettings settings) {
        PlatformLoader loader = new PlatformLoader(settings.testClassLoader());
        ClassLoader platform = loader.platformClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JUnit looks for engines and listeners with the context class loader. The tests get their own back.
        thread.setContextClassLoader(platform);
        try {
            return Class.forName(ADAPTER, true, platform)
                    .asSubclass(TestPlatform.class)
                    .getConstructor(PlatformSettings.class)
                    .newInstance(settings.withReportDialect(loader.dialect(settings)));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof PlatformException known) {
                throw known;
            }
            throw new IllegalStateException("fine: the JUnit launcher cannot be started", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("fine: the JUnit adapter cannot be loaded", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Looks for what the test class path may lack, without loading anything; so this can be known before a fork starts.
     *
     * @throws PlatformException as {@link #open} would
     */
    public static void check(ClassLoader tests) {
        new PlatformLoader(tests).platformClassLoader();
    }

    private ClassLoader platformClassLoader() {
        requireJupiterEngine();
        if (has(LAUNCHER)) {
            return tests;
        }
        if (has(ENGINE)) {
            return new CarriedClassLoader(tests, List.of(carriedLauncher(engineLine())));
        }
        List<String> bundles = new ArrayList<>();
        if (has(JUNIT_4) || has(JUNIT_3)) {
            requireJUnit4();
            bundles.add(CARRIED + "vintage/");
        }
        if (has(TESTNG)) {
            bundles.add(CARRIED + "testng/");
        }
        if (bundles.isEmpty()) {
            throw new PlatformException(
                    "fine: there is no JUnit and no TestNG on the test class path; add, for example,"
                            + dependency("org.junit.jupiter", "junit-jupiter", "6.1.3"));
        }
        bundles.add(CARRIED + "platform/");
        bundles.add(carriedLauncher(new PlatformLine(1, 14)));
        return new CarriedClassLoader(tests, bundles);
    }

    /** Surefire's providers for a single framework were in use where there was that framework and no JUnit Platform. */
    private ReportDialect dialect(PlatformSettings settings) {
        ReportDialect ofPlatform = settings.reportDialect();
        boolean junit4 = has(JUNIT_4) || has(JUNIT_3);
        if (has(ENGINE) || junit4 == has(TESTNG)) {
            return ofPlatform;
        }
        if (junit4) {
            return ofPlatform.orOfProvider(ReportDialect.JUNIT4_PROVIDER);
        }
        return ofPlatform.orOfProvider(
                settings.inOneJvm() ? ReportDialect.TESTNG_PROVIDER_IN_ONE_JVM : ReportDialect.TESTNG_PROVIDER);
    }

    private void requireJupiterEngine() {
        if (has(JUPITER_API) && !has(JUPITER_ENGINE)) {
            String version = ArtifactVersion.ofJarWith(tests, JUPITER_API).orElse("VERSION");
            throw new PlatformException("fine: the test class path has junit-jupiter-api " + version
                    + ", but no engine to run its tests; add"
                    + dependency("org.junit.jupiter", "junit-jupiter-engine", version));
        }
    }

    /** The vintage engine needs 4.12; JUnit 4 brought {@code MethodSorters} with 4.11 and this class with 4.12. */
    private void requireJUnit4() {
        if (!has("org/junit/rules/DisableOnDebug.class")) {
            throw new PlatformException("fine: JUnit on the test class path is older than 4.12; use"
                    + dependency("junit", "junit", "4.13.2"));
        }
    }

    private PlatformLine engineLine() {
        String version = ArtifactVersion.ofJarWithClass(tests, "org.junit.platform.engine.TestEngine")
                .orElse("");
        Optional<PlatformLine> line = PlatformLine.parse(version);
        if (line.filter(PlatformLine::isCarried).isPresent()) {
            return line.get();
        }
        String problem = line.isEmpty()
                ? "fine: the version of junit-platform-engine on the test class path cannot be read; add"
                : "fine: no launcher is carried for the JUnit Platform " + version + " (only for "
                        + PlatformLine.oldestCarried() + " to " + PlatformLine.newestCarried() + "); add";
        throw new PlatformException(problem
                + dependency("org.junit.platform", "junit-platform-launcher", version.isEmpty() ? "VERSION" : version));
    }

    private static String carriedLauncher(PlatformLine line) {
        return CARRIED + "launcher/" + line + "/";
    }

    private boolean has(String resource) {
        return tests.getResource(resource) != null;
    }

    private static String dependency(String groupId, String artifactId, String version) {
        return " <dependency><groupId>" + groupId + "</groupId><artifactId>" + artifactId + "</artifactId><version>"
                + version + "</version><scope>test</scope></dependency> to the project.";
    }
}
