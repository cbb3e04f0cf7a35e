package io.github.surefirefine.testng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testng.IClassListener;
import org.testng.IConfigurationListener2;
import org.testng.IExecutionListener;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.IMethodInstance;
import org.testng.IMethodInterceptor;
import org.testng.IReporter;
import org.testng.ISuite;
import org.testng.ISuiteListener;
import org.testng.ITestClass;
import org.testng.ITestContext;
import org.testng.ITestNGListener;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;
import org.testng.annotations.Listeners;
import org.testng.xml.XmlSuite;

/** TestNG of the test class path runs classes of this one, as its engine does to find tests. */
@ResourceLock("system properties and TestNG")
class DryRunTest {

    private static final List<String> HEARD = new ArrayList<>();

    @BeforeEach
    void forget() {
        HEARD.clear();
    }

    @AfterEach
    void reset() {
        System.clearProperty("testng.mode.dryrun");
    }

    @Test
    void listenersHearOfARun() {
        run(Named.class);

        assertThat(HEARD)
                .contains("suite", "class", "invoked", "reported", "execution", "setup", "started")
                .doesNotContain("chosen");
    }

    @Test
    void theyHearNothingOfADryRunButThatThereIsOne() {
        System.setProperty("testng.mode.dryrun", "true");

        run(Named.class);

        assertThat(HEARD).containsOnly("execution");
    }

    @Test
    void whoChoosesTestsHasASayInADryRun() {
        System.setProperty("testng.mode.dryrun", "true");

        run(Chosen.class);

        assertThat(HEARD).containsExactly("execution", "chosen", "execution");
    }

    /** {@link GatedMethods} is there as a service. */
    private static void run(Class<?> tests) {
        TestNG run = new TestNG(false);
        run.setVerbose(0);
        run.setTestClasses(new Class<?>[] {tests});
        run.addListener((ITestNGListener) new Everything());
        run.addListener((ITestNGListener) new Setup());
        run.run();
    }

    /** Registered as a service would be. */
    public static final class Everything
            implements ISuiteListener, IClassListener, IInvokedMethodListener, IReporter, IExecutionListener {

        @Override
        public void onStart(ISuite suite) {
            HEARD.add("suite");
        }

        @Override
        public void onFinish(ISuite suite) {}

        @Override
        public void onBeforeClass(ITestClass testClass) {
            HEARD.add("class");
        }

        @Override
        public void onAfterClass(ITestClass testClass) {}

        @Override
        public void beforeInvocation(IInvokedMethod method, ITestResult result) {
            HEARD.add("invoked");
        }

        @Override
        public void afterInvocation(IInvokedMethod method, ITestResult result) {}

        @Override
        public void generateReport(List<XmlSuite> xml, List<ISuite> suites, String folder) {
            HEARD.add("reported");
        }

        @Override
        public void onExecutionStart() {
            HEARD.add("execution");
        }

        @Override
        public void onExecutionFinish() {
            HEARD.add("execution");
        }
    }

    /** Hears of configuration methods. */
    public static final class Setup implements IConfigurationListener2 {

        @Override
        public void onConfigurationSuccess(ITestResult result) {
            HEARD.add("setup");
        }

        @Override
        public void onConfigurationFailure(ITestResult result) {}

        @Override
        public void onConfigurationSkip(ITestResult result) {}

        @Override
        public void beforeConfiguration(ITestResult result) {}
    }

    /** Named by a class. */
    public static final class Starts extends TestListenerAdapter {

        @Override
        public void onTestStart(ITestResult result) {
            HEARD.add("started");
        }
    }

    /** Named by a class, and more than a listener. */
    public static final class Chooser implements IMethodInterceptor {

        @Override
        public List<IMethodInstance> intercept(List<IMethodInstance> methods, ITestContext context) {
            HEARD.add("chosen");
            return methods;
        }
    }

    /** Tests with a listener. */
    @Listeners(Starts.class)
    public static class Named {

        @org.testng.annotations.BeforeClass
        public void begin() {}

        @org.testng.annotations.Test
        public void test() {}
    }

    /** Tests with two listeners, one of which is hidden. */
    @Listeners({Starts.class, Chooser.class})
    public static class Chosen {

        @org.testng.annotations.Test
        public void test() {}
    }
}
