package demo;

import org.testng.ITestListener;
import org.testng.ITestResult;

/** Named by a class. */
public class NamedListener implements ITestListener {
    @Override
    public void onTestStart(ITestResult test) {
        Heard.write("named: " + test.getName());
    }
}
