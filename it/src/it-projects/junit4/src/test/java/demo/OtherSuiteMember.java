package demo;

import org.junit.BeforeClass;
import org.junit.Test;

public class OtherSuiteMember {

    @BeforeClass
    public static void open() {
        throw new IllegalStateException("before the class, in a suite");
    }

    @Test
    public void one() {}
}
