package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Two nested classes fail before their tests, and before any others. */
class BeforeAllOfTwoNestedTest {

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
            throw new IllegalStateException("B");
        }
    }

    @Nested
    class C extends Three {}
}
