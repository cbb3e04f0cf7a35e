package demo;

import java.util.List;
import java.util.stream.Collectors;
import org.testng.IMethodInstance;
import org.testng.IMethodInterceptor;
import org.testng.ITestContext;

/** Named by a class, too, and has its say when tests are found. */
public class Chooser implements IMethodInterceptor {
    @Override
    public List<IMethodInstance> intercept(List<IMethodInstance> methods, ITestContext context) {
        return methods.stream()
                .filter(method -> !method.getMethod().getMethodName().equals("isNotChosen"))
                .collect(Collectors.toList());
    }
}
