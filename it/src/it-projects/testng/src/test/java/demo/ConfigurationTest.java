package demo;

import static org.testng.Assert.fail;

import java.lang.reflect.Method;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.AfterSuite;
import org.testng.annotations.AfterTest;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.BeforeSuite;
import org.testng.annotations.BeforeTest;
import org.testng.annotations.Test;

public class ConfigurationTest {

    private final StringBuilder log = new StringBuilder();

    @BeforeSuite
    public void beforeSuite() {
        log.append("suite,");
    }

    @BeforeTest
    public void beforeTest() {
        log.append("test,");
    }

    @BeforeClass
    public void beforeClass() {
        log.append("class");
    }

    @BeforeMethod
    public void beforeMethod(Method method) {
        System.out.println("before " + method.getName());
    }

    @AfterMethod
    public void afterMethod(Method method) {
        log.append(method.getName().isEmpty());
    }

    @AfterClass
    public void afterClass() {
        log.setLength(0);
    }

    @AfterTest
    public void afterTest() {}

    @AfterSuite
    public void afterSuite() {}

    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("after " + log.substring(0, 16));
    }
}
