package demo;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

public class C1FourTest {

    @BeforeClass
    public static void up() {
        System.out.println("up C1");
    }

    @Test
    public void test() {
        System.out.println("in C1");
    }

    @AfterClass
    public static void down() {
        System.out.println("down C1");
    }
}
