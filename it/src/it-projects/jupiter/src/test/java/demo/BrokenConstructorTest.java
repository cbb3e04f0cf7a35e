package demo;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BrokenConstructorTest {

    BrokenConstructorTest() {
        System.out.println("constructing");
        throw new IllegalStateException("the constructor is broken");
    }

    @Test
    void one() {}

    @RepeatedTest(2)
    void repeated() {}

    @Nested
    class Inside {

        @Test
        void two() {}
    }
}
