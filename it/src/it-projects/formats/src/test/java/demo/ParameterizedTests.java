package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterizedTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "b\tc", "d/e"})
    void holds(String value) throws InterruptedException {
        Thread.sleep(20);
        assertNotEquals("", value);
    }

    @RepeatedTest(2)
    void again() throws InterruptedException {
        Thread.sleep(10);
    }
}
