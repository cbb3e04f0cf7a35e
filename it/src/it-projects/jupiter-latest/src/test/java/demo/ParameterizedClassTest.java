package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"apple", "pear"})
@DisplayName("fruit")
class ParameterizedClassTest {

    @Parameter
    String fruit;

    @Test
    void isNoPear() {
        System.out.println("tasting " + fruit);
        assertNotEquals("pear", fruit);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void numbered(int number) {
        assertNotEquals("pear2", fruit + number);
    }

    @RepeatedTest(2)
    void repeated() {}

    @Nested
    @ParameterizedClass(name = "in {0}")
    @ValueSource(strings = {"bowl", "box"})
    class Inside {

        @Parameter
        String place;

        @Test
        void isNotInBox() {
            assertNotEquals("pear in box", fruit + " in " + place);
        }
    }

    @Nested
    class Plain {

        @Test
        void nested() {
            assertNotEquals("apple", fruit);
        }
    }
}
