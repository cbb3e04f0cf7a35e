package demo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("assumed class")
class AssumedClassTest {

    @BeforeAll
    static void assume() {
        assumeTrue(false, "before all");
    }

    @Test
    void one() {}

    @Test
    void two() {}

    @Nested
    class Inside {

        @Test
        void three() {}
    }
}
