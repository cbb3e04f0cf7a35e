package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@DisplayName("broken below")
class BrokenNestedBeforeAllTest {

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class First {

        @BeforeAll
        void open() {
            throw new IllegalStateException("before all of a nested class");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    @DisplayName("the second")
    class Second {

        @BeforeAll
        void open() {
            throw new IllegalStateException("before all of a nested class");
        }

        @Test
        void one() {}
    }
}
