package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"1", "none"})
class BrokenConversionClassTest {

    BrokenConversionClassTest(int number) {}

    @Test
    void one() {}

    @Test
    void two() {}
}
