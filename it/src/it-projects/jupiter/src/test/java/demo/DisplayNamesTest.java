package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Names, \"quoted\" & <marked>")
class DisplayNamesTest {

    @Test
    @DisplayName("名前 – ünïcode 🎉")
    void unicode() {}

    @Test
    void prüftÜmläute() {
        fail("größer");
    }

    @Test
    @DisplayName("the same")
    void one() {}

    @Test
    @DisplayName("the same")
    void two() {
        fail("the other one");
    }

    @Test
    @Disabled
    @DisplayName("disabled without a reason")
    void disabled() {}

    @Test
    @DisplayName("looksLikeAMethod()")
    void looks() {}

    @Nested
    @DisplayName("when nested")
    class Inside {

        @Test
        @DisplayName("it has a name too")
        void named() {
            throw new IllegalStateException("named");
        }
    }
}
