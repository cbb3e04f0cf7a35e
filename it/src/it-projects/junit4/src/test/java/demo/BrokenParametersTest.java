package demo;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class BrokenParametersTest {

    @Parameters
    public static Object[] parameters() {
        throw new IllegalStateException("no parameters today");
    }

    @Test
    public void test() {}
}
