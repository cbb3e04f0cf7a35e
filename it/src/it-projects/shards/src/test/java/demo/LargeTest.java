package demo;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Larger than one machine should run; each machine has to prepare it for its part. */
class LargeTest {

    private static Object prepared;

    @BeforeAll
    static void prepare() {
        prepared = new Object();
    }

    @BeforeEach
    void isPrepared() {
        assertNotNull(prepared);
    }

    @Test
    void case0() {}

    @Test
    void case1() {}

    @Test
    void case2() {}

    @Test
    void case3() {}

    @Test
    void case4() {}

    @Test
    void case5() {}

    @Test
    void case6() {}

    @Test
    void case7() {}

    @Test
    void case8() {}

    @Test
    void case9() {}

    @Test
    void case10() {}

    @Test
    void case11() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void number(int number) {}

    @Nested
    class Inner {

        @Test
        void one() {}

        @Test
        void two() {}

        @Nested
        class Innermost {

            @Test
            void three() {}
        }
    }
}
