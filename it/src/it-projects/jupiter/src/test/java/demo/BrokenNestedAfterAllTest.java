package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

class BrokenNestedAfterAllTest {

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class First {

        @Test
        void one() {}

        @AfterAll
        void close() {
            fail("after all of a nested class");
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Second {

        @Test
        void one() {}

        @AfterAll
        void close() {
            fail("after all of a nested class");
        }
    }
}
