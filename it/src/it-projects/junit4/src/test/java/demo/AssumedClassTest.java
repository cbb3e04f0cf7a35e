package demo;

import static org.junit.Assume.assumeTrue;

import org.junit.BeforeClass;
import org.junit.Test;

public class AssumedClassTest {

    @BeforeClass
    public static void assume() {
        assumeTrue("before the class", false);
    }

    @Test
    public void one() {}

    @Test
    public void two() {}
}
