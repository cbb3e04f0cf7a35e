package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Nested classes that need their order, if the build gives them one. */
class OrderedTest {

    private static boolean first;

    private static void check() throws Exception {
        Busy.work(150);
        assertTrue(first, "the first class has not been run before in this JVM");
    }

    @Nested
    @Order(2)
    class A {

        @Test
        void one() throws Exception {
            check();
        }

        @Test
        void two() throws Exception {
            check();
        }
    }

    @Nested
    @Order(1)
    class B {

        @Test
        void one() throws Exception {
            first = true;
            check();
        }
    }

    @Nested
    @Order(3)
    class C {

        @Test
        void one() throws Exception {
            check();
        }

        @Test
        void two() throws Exception {
            check();
        }
    }
}
