package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Invocations of a nested class fail, the nested class itself, and another one. */
class NestedInvocationsTest extends Three {

    @Nested
    @ParameterizedClass
    @ValueSource(ints = {1, 2, 3})
    class P {

        P(int argument) {}

        @BeforeParameterizedClassInvocation
        static void before(int argument) {
            if (argument == 1) {
                throw new IllegalStateException("before " + argument);
            }
        }

        @AfterParameterizedClassInvocation
        static void after(int argument) {
            if (argument != 1) {
                throw new IllegalStateException("after " + argument);
            }
        }

        @AfterAll
        static void afterAll() {
            throw new IllegalStateException("after all");
        }

        @Test
        void t0() {}

        @Test
        void t1() {}
    }

    @Nested
    class Q extends Three {

        @AfterAll
        static void after() {
            throw new IllegalStateException("Q");
        }
    }
}
