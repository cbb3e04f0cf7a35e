package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** A class fails after its tests, and so does a class nested in it. */
class AfterAllInsideOutTest extends Three {

    @AfterAll
    static void afterAll() {
        throw new IllegalStateException("outer");
    }

    @Nested
    class A extends Three {

        @AfterAll
        static void after() {
            throw new IllegalStateException("A");
        }

        @Nested
        class Inner extends Three {

            @AfterAll
            static void after() {
                throw new IllegalStateException("inner");
            }
        }
    }
}
