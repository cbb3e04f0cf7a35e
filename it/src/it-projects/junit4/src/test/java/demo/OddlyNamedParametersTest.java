package demo;

import static org.junit.Assert.assertNotEquals;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class OddlyNamedParametersTest {

    @Parameters(name = "{index}: f({0}) = [x], <&>")
    public static Object[] words() {
        return new Object[] {"plain", "a(b)", "line\nbreak", "ünï", "", "a.b.C"};
    }

    @Parameter
    public String word;

    @Test
    public void test() {
        assertNotEquals("a(b)", word);
    }
}
