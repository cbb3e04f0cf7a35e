package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NestedTest {

    @BeforeAll
    static void prepare() throws InterruptedException {
        Thread.sleep(40);
    }

    @Test
    void outside() throws InterruptedException {
        Thread.sleep(60);
    }

    @Nested
    class Inner {

        @Test
        @DisplayName("a name with spaces, ümlauts \\ and a backslash")
        void inside() throws InterruptedException {
            Thread.sleep(60);
        }

        @Nested
        class Innermost {

            @Test
            void deep() {}
        }
    }
}
