package demo;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tea party")
class DisplayNamesTest {

    @Test
    @DisplayName("has \u2615 and <cake>")
    void cake() {
        System.out.println("cake is served");
    }

    @Test
    void keepsItsOwnName() {}

    @ParameterizedTest(name = "of {0} guests")
    @ValueSource(ints = {2, 3, 4})
    void isAPartyOf(int guests) {
        Assertions.assertNotEquals(3, guests, "guests");
    }

    @Nested
    @DisplayName("when it rains")
    class Rain {

        @Test
        @DisplayName("goes on inside")
        void inside() {}

        @Test
        @DisplayName("ends early")
        void early() {
            Assertions.fail("too early");
        }
    }
}
