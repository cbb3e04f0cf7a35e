package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Some invocations of a class fail before or after their tests. */
@ParameterizedClass
@ValueSource(ints = {1, 2, 3})
class FailingInvocationsTest {

    FailingInvocationsTest(int argument) {}

    @BeforeParameterizedClassInvocation
    static void before(int argument) {
        if (argument == 1) {
            throw new IllegalStateException("before " + argument);
        }
    }

    @AfterParameterizedClassInvocation
    static void after(int argument) {
        if (argument != 1) {
            throw new IllegalStateException("after " + argument);
        }
    }

    @Test
    void t0() {}

    @Test
    void t1() {}
}
