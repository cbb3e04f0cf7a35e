package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** Nested classes fail that forks share, and some that they do not. */
class WholeNestedTest {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class A extends Three {

        @AfterAll
        void after() {
            throw new IllegalStateException("A");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class B extends Three {

        @BeforeAll
        void before() {
            throw new IllegalStateException("B");
        }
    }

    @Nested
    class C extends Three {

        @AfterAll
        static void after() {
            throw new IllegalStateException("C");
        }
    }
}
