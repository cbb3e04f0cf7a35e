package demo;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.Simple.class)
class SimpleNamesTest {

    @Test
    void plain() {}

    @Test
    void withInfo(TestInfo info) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void withNumber(int number) {}
}
