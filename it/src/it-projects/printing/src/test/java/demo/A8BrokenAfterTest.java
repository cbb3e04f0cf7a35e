package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class A8BrokenAfterTest {

    @Test
    void test() {
        System.out.println("in A8");
    }

    @AfterAll
    static void down() {
        System.out.println("down A8");
        throw new IllegalStateException("on purpose");
    }
}
