package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class A4StaticTest {

    static {
        System.out.println("static A4");
    }

    A4StaticTest() {
        System.out.println("new A4");
    }

    @BeforeEach
    void before() {
        System.out.println("before A4");
    }

    @Test
    void test() {
        System.err.println("in A4");
    }

    @AfterEach
    void after() {
        System.out.println("after A4");
    }

    @AfterAll
    static void down() {
        System.out.println("down A4");
    }
}
