package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class AbstractNestingTest {

    @Test
    void fromAbove() {
        System.out.println("run as " + getClass().getSimpleName());
    }

    @Nested
    class Inside {

        @Test
        void passes() {}

        @Test
        void fails() {
            fail("inside of what is inherited");
        }
    }
}
