package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** One nested class fails before and after its tests, another one and the class around them after their tests. */
class BeforeAllAndAfterAllTest {

    @AfterAll
    static void afterAll() {
        throw new IllegalStateException("outer");
    }

    @Nested
    class A extends Three {

        @BeforeAll
        static void before() {
            throw new IllegalStateException("before");
        }

        @AfterAll
        static void after() {
            throw new IllegalStateException("after");
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
