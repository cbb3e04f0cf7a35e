package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Two nested classes fail after their tests. */
class AfterAllOfTwoNestedTest {

    @Nested
    class A extends Three {

        @AfterAll
        static void after() {
            throw new IllegalStateException("A");
        }
    }

    @Nested
    class B extends Three {

        @AfterAll
        static void after() {
            throw new IllegalStateException("B");
        }
    }
}
