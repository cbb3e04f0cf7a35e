package io.github.surefirefine.testng;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.testng.IAlterSuiteListener;
import org.testng.IClassListener;
import org.testng.ITestClass;
import org.testng.ITestNGMethod;
import org.testng.xml.XmlClass;
import org.testng.xml.XmlInclude;
import org.testng.xml.XmlSuite;
import org.testng.xml.XmlTest;

/**
 * Asks before TestNG begins a test method, and has TestNG pass over the method if it must not begin. TestNG tells no
 * listener of a method before it calls {@code @BeforeMethod}. But first of all it looks for parameters where the method
 * is included, and then for the number of its invocations. With none, nothing is called and nobody is told.
 */
public final class GatedMethods implements IAlterSuiteListener, IClassListener {

    private static volatile BiPredicate<String, String> gate = (className, method) -> true;

    /** Classes that have begun; nobody is asked for what TestNG looks up before. */
    private final Map<String, ITestClass> begun = new ConcurrentHashMap<>();

    /**
     * From now on, asks the given gate.
     *
     * @param mayBegin accepts the names of a class and of a method of it, all methods of that name
     */
    public static void askedBy(BiPredicate<String, String> mayBegin) {
        gate = mayBegin;
    }

    @Override
    public void alter(List<XmlSuite> suites) {
        DryRun.hideFromListeners();
        for (XmlSuite suite : suites) {
            for (XmlTest test : suite.getTests()) {
                test.getXmlClasses().forEach(this::alter);
            }
        }
    }

    private void alter(XmlClass testClass) {
        List<XmlInclude> asking = new ArrayList<>();
        for (XmlInclude method : testClass.getIncludedMethods()) {
            asking.add(new AskingInclude(method, () -> begins(testClass.getName(), method.getName())));
        }
        testClass.setIncludedMethods(asking);
    }

    @Override
    public void onBeforeClass(ITestClass testClass) {
        begun.put(testClass.getName(), testClass);
    }

    @Override
    public void onAfterClass(ITestClass testClass) {}

    private void begins(String className, String method) {
        ITestClass testClass = begun.get(className);
        if (testClass == null || gate.test(className, method)) {
            return;
        }
        for (ITestNGMethod each : testClass.getTestMethods()) {
            if (each.getMethodName().equals(method)) {
                each.setInvocationCount(0);
            }
        }
    }
}
