package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class A6AfterWholeTest {

    @BeforeAll
    static void up() {
        System.out.println("up A6");
    }

    @Test
    void test() {
        System.out.println("in A6");
    }
}
