package demo;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.fail;

import org.testng.IRetryAnalyzer;
import org.testng.ITestResult;
import org.testng.annotations.Test;

public class RetriedTest {

    private int tries;

    @Test(retryAnalyzer = Twice.class)
    public void passesTheThirdTime() {
        assertEquals(++tries, 3);
    }

    @Test(retryAnalyzer = Twice.class)
    public void neverPasses() {
        fail("each time");
    }

    public static class Twice implements IRetryAnalyzer {

        private int retries;

        @Override
        public boolean retry(ITestResult result) {
            return retries++ < 2;
        }
    }
}
