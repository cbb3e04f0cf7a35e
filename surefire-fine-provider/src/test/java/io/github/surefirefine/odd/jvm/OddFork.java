package io.github.surefirefine.odd.jvm;

import io.github.surefirefine.odd.script.OddScript;
import io.github.surefirefine.odd.script.Oddity;
import io.github.surefirefine.odd.script.Way;
import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.maven.surefire.api.booter.BaseProviderFactory;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.provider.SurefireProvider;
import org.apache.maven.surefire.api.report.ReporterConfiguration;
import org.apache.maven.surefire.api.report.ReporterFactory;
import org.apache.maven.surefire.api.suite.RunResult;
import org.apache.maven.surefire.api.testset.RunOrderParameters;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.apache.maven.surefire.api.testset.TestRequest;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What Surefire's booter is to a provider. To call it is to run the tests. */
public final class OddFork implements Callable<RunResult> {

    private static final String STOCK = "org.apache.maven.surefire.junitplatform.JUnitPlatformProvider";
    private static final String OURS = "io.github.surefirefine.FineProvider";

    private final Way way;
    private final SurefireProvider provider;

    /**
     * Prepares the engines of this JVM, and the provider.
     *
     * @param start the engines wait for it
     * @param tries the tests that were run before, in whatever JVM
     * @param properties the settings for the provider, which may leave something there
     */
    public OddFork(
            OddScript script,
            Way way,
            CountDownLatch start,
            Set<String> tries,
            Map<String, String> properties,
            File reports,
            ReporterFactory reporters)
            throws ReflectiveOperationException {
        this.way = way;
        OddJvm.prepare(script, start, tries);
        for (int i = 0; i < script.classNames().size(); i++) {
            properties.put("tc." + i, script.classNames().get(i));
        }
        if (script.odd().contains(Oddity.ISSUES_FAIL_DISCOVERY)) {
            properties.put("configurationParameters", "junit.platform.discovery.issue.failure.phase = discovery");
        }
        ClassLoader tests = OddFork.class.getClassLoader();
        BaseProviderFactory parameters = new BaseProviderFactory(false);
        parameters.setProviderProperties(properties);
        parameters.setReporterFactory(reporters);
        parameters.setReporterConfiguration(new ReporterConfiguration(reports, true));
        parameters.setClassLoaders(tests);
        parameters.setRunOrderParameters(new RunOrderParameters("filesystem", null));
        parameters.setTestRequest(testRequest(reports, reruns(script)));
        provider = (SurefireProvider) Class.forName(way.isStock() ? STOCK : OURS, true, tests)
                .getConstructor(ProviderParameters.class)
                .newInstance(parameters);
    }

    static int reruns(OddScript script) {
        return script.odd().contains(Oddity.RERUNS) ? 1 : 0;
    }

    /** Up to 3.5 there were suites of TestNG besides. */
    private static TestRequest testRequest(File sources, int reruns) throws ReflectiveOperationException {
        TestListResolver all = TestListResolver.getEmptyTestListResolver();
        try {
            return TestRequest.class
                    .getConstructor(File.class, TestListResolver.class, int.class)
                    .newInstance(sources, all, reruns);
        } catch (NoSuchMethodException e) {
            return TestRequest.class
                    .getConstructor(List.class, File.class, TestListResolver.class, int.class)
                    .newInstance(List.of(), sources, all, reruns);
        }
    }

    /** Begins a run with several forks, as Surefire's plugin does in Maven's JVM. */
    void beginRun() {
        provider.getSuites().iterator();
    }

    @Override
    public RunResult call() throws Exception {
        return provider.invoke(testSet());
    }

    /** Null where the provider is to look for the classes. */
    private TestsToRun testSet() {
        return switch (way) {
            case STOCK_WITH_OLDER_SCAN -> new TestsToRun(classesWithTests());
            case STOCK_WITHOUT_SCAN -> new TestsToRun(OddJvm.classes());
            case STOCK_CLASS_BY_CLASS -> new OneAtATime(OddJvm.classes());
            default -> null;
        };
    }

    private static Set<Class<?>> classesWithTests() {
        Launcher launcher = LauncherFactory.create();
        return OddJvm.classes().stream()
                .filter(type -> launcher.discover(LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type.getName()))
                                .build())
                        .containsTests())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As where classes are handed out to several forks. */
    private static final class OneAtATime extends TestsToRun {

        OneAtATime(Set<Class<?>> classes) {
            super(classes);
        }

        @Override
        public boolean allowEagerReading() {
            return false;
        }
    }
}
