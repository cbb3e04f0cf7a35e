package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(ints = {1, 2, 3})
class ParameterizedFixturesTest {

    ParameterizedFixturesTest(int number) {}

    @BeforeParameterizedClassInvocation
    static void open(int number) {
        System.out.println("open " + number);
        if (number == 2) {
            throw new IllegalStateException("before invocation " + number);
        }
    }

    @AfterParameterizedClassInvocation
    static void close(int number) {
        System.out.println("close " + number);
        if (number == 3) {
            throw new IllegalStateException("after invocation " + number);
        }
    }

    @Test
    void one() {}
}
