package io.github.surefirefine.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private final Page page = new Page(40, Signs.UNICODE);
    private final Page plain = new Page(40, Signs.ASCII);

    @Test
    void textIsCutWhereSaidAndShowsThatItWas() {
        assertThat(page.cut("demo.FooTest", 8)).isEqualTo("demo.Fo…");
        assertThat(page.cutHead("demo.FooTest", 8)).isEqualTo("…FooTest");
        assertThat(plain.cutHead("demo.FooTest", 10)).isEqualTo("...FooTest");
        assertThat(page.cut("demo.FooTest", 12)).isEqualTo("demo.FooTest");
    }

    @Test
    void whatCannotBeShownIsAQuestionMark() {
        assertThat(page.cut("a\u001b[31m\u202e ü", 40)).isEqualTo("a?[31m? ü");
        assertThat(plain.cut("ü-ok", 40)).isEqualTo("?-ok");
    }

    @Test
    void paragraphsAreBrokenAtSpaces() {
        assertThat(page.wrap("one two three four five six seven eight nine", "1. ", "   "))
                .containsExactly("1. one two three four five six seven", "   eight nine");
        assertThat(page.wrap("x".repeat(60), "", "  "))
                .singleElement()
                .asString()
                .hasSize(38);
    }

    @Test
    void itemsAreNotBroken() {
        assertThat(page.flow(List.of("a first item", "a second item", "a third item"), "  "))
                .containsExactly("  a first item, a second item,", "  a third item");
    }

    @Test
    void aPageHasAWidth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Page(39, Signs.ASCII));
        assertThat(page.narrower(7).width()).isEqualTo(40);
        assertThat(new Page(100, Signs.ASCII).narrower(7).width()).isEqualTo(93);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "400, 0.4 ms",
        "9949, 9.9 ms",
        "9999, 10 ms",
        "123456, 123 ms",
        "999400, 999 ms",
        "999600, 1.0 s",
        "8200000, 8.2 s",
        "59960000, 1 min 00 s",
        "123000000, 2 min 03 s",
        "3599600000, 1 h 00 min",
        "3720000000, 1 h 02 min"
    })
    void durations(long micros, String text) {
        assertThat(Durations.text(micros)).isEqualTo(text);
    }

    @Test
    void ticksSayNoMoreThanTheirDistance() {
        assertThat(Durations.tick(120_000_000, 120_000_000)).isEqualTo("2 min");
        assertThat(Durations.tick(90_000_000, 30_000_000)).isEqualTo("90 s");
        assertThat(Durations.tick(1_500_000, 500_000)).isEqualTo("1.5 s");
        assertThat(Durations.tick(40_000, 20_000)).isEqualTo("40 ms");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.004, <1 %", "0.006, 1 %", "0.984, 98 %"})
    void parts(double part, String text) {
        assertThat(Durations.percent(part)).isEqualTo(text);
    }

    @Test
    void aLittleOfSomethingCanBeSeen() {
        assertThat(Signs.ASCII.bar(0.001, 10)).isEqualTo("#");
        assertThat(Signs.ASCII.bar(0, 10)).isEmpty();
        assertThat(Signs.ASCII.bar(2, 10)).isEqualTo("##########");
    }

    @Test
    void nounsHaveTheirPlurals() {
        assertThat(Words.counted(1, "class")).isEqualTo("1 class");
        assertThat(Words.counted(2, "class")).isEqualTo("2 classes");
        assertThat(Words.counted(0, "test")).isEqualTo("0 tests");
    }
}
