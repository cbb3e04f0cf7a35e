package demo;

import org.junit.BeforeClass;
import org.junit.Test;

public class C2FourBrokenTest {

    @BeforeClass
    public static void up() {
        System.out.println("up C2");
        throw new IllegalStateException("on purpose");
    }

    @Test
    public void neverRuns() {}
}
