package demo;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "never.set", matches = "true")
class SkippedTest {

    @Test
    void one() {}

    @Test
    void two() {}

    @Nested
    class Inner {

        @Test
        void three() {}

        @Test
        void four() {}
    }
}
