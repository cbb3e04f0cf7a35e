package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @Test
    void passes() {}

    @Test
    void fails() {
        fail("on purpose");
    }

    @Test
    @Disabled("not today")
    void disabled() {}

    @Test
    @Tag("quick")
    void quick() {}

    @Test
    @Tag("quick")
    @Tag("database")
    void quickWithDatabase() {}

    @Test
    @Tag("database")
    void withDatabase() {
        assertEquals("yes", System.getProperty("database"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void squares(int number) {
        assertNotEquals(4, number * number);
    }

    @RepeatedTest(2)
    void repeated() {}
}
