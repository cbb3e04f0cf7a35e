package demo;

import static org.junit.Assert.fail;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TestName;

public class BrokenEachTest {

    @Rule
    public final TestName name = new TestName();

    @Before
    public void open() {
        if (name.getMethodName().equals("brokenBefore")) {
            throw new IllegalStateException("before");
        }
    }

    @After
    public void close() {
        if (name.getMethodName().startsWith("brokenAfter")) {
            throw new IllegalStateException("after");
        }
    }

    @Test
    public void brokenBefore() {}

    @Test
    public void brokenAfter() {}

    /** Two failures of one test. */
    @Test
    public void brokenAfterAndInside() {
        fail("inside");
    }
}
