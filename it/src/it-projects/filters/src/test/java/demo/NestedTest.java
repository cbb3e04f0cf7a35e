package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NestedTest {

    @Test
    void outside() {}

    @Nested
    class Inner {

        @Test
        void passes() {}

        @Test
        void fails() {
            fail("on purpose");
        }

        @Nested
        @Tag("database")
        class Innermost {

            @Test
            void passes() {}
        }
    }

    @Nested
    @DisplayName("the second")
    class Second {

        @Test
        @DisplayName("with a name")
        void named() {}

        @Test
        @Tag("quick")
        void quick() {}
    }
}
