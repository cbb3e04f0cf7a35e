package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NestedTest {

    private int depth;

    @BeforeEach
    void descend() {
        depth++;
    }

    @Test
    void outside() {}

    @Nested
    class Inside {

        @BeforeEach
        void descend() {
            depth++;
        }

        @Test
        void passes() {
            System.out.println("output of Inside.passes at depth " + depth);
        }

        @Test
        void fails() {
            fail("in a nested class");
        }

        @Nested
        @DisplayName("the innermost")
        class Innermost {

            @Test
            void passes() {}
        }
    }

    @Nested
    @Disabled("the whole nested class")
    class NotNow {

        @Test
        void one() {}

        @Test
        void two() {}
    }
}
