package demo;

import static org.junit.Assume.assumeNoException;
import static org.junit.Assume.assumeNotNull;
import static org.junit.Assume.assumeThat;
import static org.junit.Assume.assumeTrue;

import org.hamcrest.CoreMatchers;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TestName;

public class AssumptionsTest {

    @Rule
    public final TestName name = new TestName();

    @Before
    public void assume() {
        assumeTrue("before", !name.getMethodName().startsWith("before"));
    }

    @Test
    public void withoutReason() {
        assumeTrue(false);
    }

    @Test
    public void notNull() {
        assumeNotNull("a", null);
    }

    @Test
    public void matcher() {
        assumeThat(1, CoreMatchers.is(2));
    }

    @Test
    public void exception() {
        assumeNoException("an exception", new IllegalStateException("cause"));
    }

    @Test
    public void beforeFirst() {}

    @Test
    public void beforeSecond() {}
}
