package demo;

import org.junit.Test;

public class C3FourStaticTest {

    static {
        System.out.println("static C3");
    }

    @Test
    public void test() {
        System.out.println("in C3");
    }
}
