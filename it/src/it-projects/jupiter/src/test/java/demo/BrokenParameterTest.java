package demo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class BrokenParameterTest {

    @Test
    void unresolved(String nobodyKnows) {}

    @Nested
    class InFixture {

        @BeforeEach
        void open(Integer nobodyKnows) {}

        @Test
        void one() {}
    }

    @Nested
    class InConstructor {

        InConstructor(TestInfo info, String nobodyKnows) {}

        @Test
        void one() {}
    }
}
