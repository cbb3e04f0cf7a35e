package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("isMissing")
class BrokenParameterizedClassTest {

    BrokenParameterizedClassTest(int number) {}

    @Test
    void one() {}
}
