package demo;

import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.IReporter;
import org.testng.ITestResult;
import org.testng.ISuite;
import org.testng.xml.XmlSuite;
import java.util.List;

/** A service. */
public class ServiceListener implements IInvokedMethodListener, IReporter {
    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        Heard.write("service: " + result.getName());
    }

    @Override
    public void generateReport(List<XmlSuite> xml, List<ISuite> suites, String folder) {
        suites.forEach(suite -> suite.getAllInvokedMethods()
                .forEach(method -> Heard.write("reported: " + method.getTestMethod().getMethodName())));
    }
}
