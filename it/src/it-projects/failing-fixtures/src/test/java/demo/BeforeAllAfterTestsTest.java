package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Two nested classes fail before their tests, after those of the class around them. */
class BeforeAllAfterTestsTest extends Three {

    @Nested
    class A extends Three {

        @BeforeAll
        static void before() {
            throw new IllegalStateException("A");
        }
    }

    @Nested
    class B extends Three {

        @BeforeAll
        static void before() {
            fail("B");
        }
    }
}
