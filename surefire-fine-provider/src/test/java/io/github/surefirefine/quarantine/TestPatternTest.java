package io.github.surefirefine.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPatternTest {

    @ParameterizedTest
    @CsvSource({
        "demo.FooTest#bar, demo.FooTest, bar, true",
        "FooTest#bar, demo.FooTest, bar, true",
        "demo.FooTest#bar, demo.FooTest, bars, false",
        "demo.FooTest#bar, demo.FooTest$Inner, bar, false",
        "demo.FooTest#bar, other.FooTest, bar, false",
        "demo.FooTest$Inner#bar, demo.FooTest$Inner, bar, true",
        "FooTest$Inner#bar, demo.FooTest$Inner, bar, true",
        "demo.*#b?r, demo.deep.FooTest, bar, true",
        "demo.*#b?r, demo.FooTest, baar, false",
        "*#bar*, demo.FooTest, bar, true",
        "demo.FooTest, demo.FooTest, bar, true",
        "demo.FooTest, demo.FooTest$Inner, bar, true",
        "demo.FooTest$Inner, demo.FooTest$Inner, bar, true",
        "demo.FooTest$Inner, demo.FooTest, bar, false",
        "demo.FooTes, demo.FooTest, bar, false",
        "demo.Foo.est#bar, demo.FooTest, bar, false"
    })
    void namesATest(String text, String className, String method, boolean matches) {
        assertThat(new TestPattern(text).matchesTest(className, method, OptionalInt.empty()))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "22, false"})
    void namesOneInvocation(int invocation, boolean matches) {
        assertThat(new TestPattern("demo.FooTest#bar[2]")
                        .matchesTest("demo.FooTest", "bar", OptionalInt.of(invocation)))
                .isEqualTo(matches);
    }

    @Test
    void mayNameAnInvocationOfAMethodThatHasNotRun() {
        assertThat(new TestPattern("demo.FooTest#bar[2]").matchesTest("demo.FooTest", "bar", OptionalInt.empty()))
                .isTrue();
    }

    @Test
    void namesAClassThatFailsAsAWholeOnlyIfItNamesNoMethod() {
        assertThat(new TestPattern("demo.FooTest").matchesClass("demo.FooTest")).isTrue();
        assertThat(new TestPattern("Foo*").matchesClass("demo.FooTest$Inner")).isTrue();
        assertThat(new TestPattern("demo.FooTest#bar").matchesClass("demo.FooTest"))
                .isFalse();
        assertThat(new TestPattern("demo.FooTest#*").matchesClass("demo.FooTest"))
                .isFalse();
    }

    @Test
    void isAboutTheClassAroundIt() {
        assertThat(new TestPattern("demo.FooTest$Inner#bar").isAboutClass("demo.FooTest"))
                .isTrue();
        assertThat(new TestPattern("demo.FooTest#bar").isAboutClass("demo.FooTest"))
                .isTrue();
        assertThat(new TestPattern("demo.FooTest#bar").isAboutClass("demo.BarTest"))
                .isFalse();
    }
}
