package demo.other;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another class with the same simple name. */
class PlainTest {

    @Test
    void passes() {}

    @Test
    @Tag("quick")
    void quick() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void squares(int number) {
        assertNotEquals(4, number * number);
    }
}
