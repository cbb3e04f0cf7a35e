package demo;

import static org.testng.Assert.fail;

import java.lang.reflect.Method;
import org.testng.ITestContext;
import org.testng.annotations.Test;

public class OverloadedTest {

    @Test
    public void same() {}

    @Test
    public void same(Method method) {
        fail("with a method");
    }

    @Test
    public void same(ITestContext context) {}
}
