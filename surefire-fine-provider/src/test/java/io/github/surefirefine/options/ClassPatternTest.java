package io.github.surefirefine.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPatternTest {

    @ParameterizedTest
    @CsvSource({
        "demo.OrderTest, demo.OrderTest",
        "OrderTest, demo.OrderTest",
        "OrderTest, OrderTest",
        "*, demo.OrderTest",
        "Order*, demo.OrderTest",
        "*Test, demo.OrderTest",
        "demo.*, demo.sub.OrderTest",
        "demo.*.OrderTest, demo.sub.deeper.OrderTest",
        "Order????, demo.OrderTest",
        "OrderTest*, demo.OrderTest",
        "*$Inner, demo.OrderTest$Inner",
        "OrderTest$Inner, demo.OrderTest$Inner",
        "a+b*, demo.a+bTest",
        "'x\\E*', 'demo.x\\Ey'",
        "'\\Qx*', 'demo.\\Qxy'",
        "'[ab]*', 'demo.[ab]c'",
        "'(a|b)', 'demo.(a|b)'",
        "Größe?Test, demo.Größe1Test"
    })
    void matchesTheFullOrTheSimpleName(String pattern, String className) {
        assertThat(new ClassPattern(pattern).matches(className)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Order, demo.OrderTest",
        "order*, demo.OrderTest",
        "emo.OrderTest, demo.OrderTest",
        "demo.Order?, demo.OrderTest",
        "demo, demo.OrderTest",
        "demo?OrderTesty, demo.OrderTest",
        "a+b, demo.aab",
        "Inner, demo.OrderTest$Inner",
        "'[ab]', demo.a",
        "., demo.OrderTest",
        "OrderTest?, demo.OrderTest",
        "'', demo.OrderTest"
    })
    void matchesNothingElse(String pattern, String className) {
        assertThat(new ClassPattern(pattern).matches(className)).isFalse();
    }
}
