package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Output of tests that pass and that fail, and of fixtures. */
class OutputTest {

    @BeforeAll
    static void before() {
        System.out.println("before all");
    }

    @AfterAll
    static void after() {
        System.out.println("after all");
    }

    @Test
    void passes() {
        System.out.println("out of a test that passes");
        System.err.println("err of a test that passes");
    }

    @Test
    void fails() {
        System.out.println("out of a test that fails, \u00e4\u20ac <&> ]]>");
        System.err.println("err of a test that fails");
        Assertions.fail("after its output");
    }

    @Nested
    class Inner {

        @Test
        void prints() {
            System.out.print("no line");
        }
    }
}
