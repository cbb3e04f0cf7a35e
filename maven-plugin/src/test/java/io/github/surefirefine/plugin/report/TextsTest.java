package io.github.surefirefine.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.surefirefine.plugin.analysis.Bottleneck;
import io.github.surefirefine.plugin.analysis.fork.Activity;
import io.github.surefirefine.plugin.analysis.whole.WhyWhole;
import io.github.surefirefine.plugin.forecast.Limit;
import io.github.surefirefine.plugin.report.part.Axis;
import io.github.surefirefine.plugin.report.part.TestLinks;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @Test
    void everythingHasAText() {
        Stream.of(
                        keys("verdict.", Bottleneck.values()),
                        keys("activity.", Activity.values()),
                        keys("limit.", Limit.values()),
                        keys("whole.", WhyWhole.values()),
                        keys("outcome.", Outcome.values()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThatCode(() -> Pages.ENGLISH.get(key, "a", "b", "c", "d"))
                        .as(key)
                        .doesNotThrowAnyException());
    }

    private static Stream<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo.FooTest|slow|surefire.html#TC_demo.FooTest.slow",
                "demo.FooTest$Inner|each(int)[1]|surefire.html#TC_demo.FooTest.24Inner.each.28int.29.5B1.5D",
                "demo.FooTest|is fine, ü|surefire.html#TC_demo.FooTest.is_fine.2C_.C3.BC"
            })
    void linksAreThoseOfTheSurefireReport(String className, String name, String link) {
        Slice.Test test = new Slice.Test(0, 1, className, name, "", Outcome.PASSED, 0);

        assertThat(new TestLinks(Optional.of("surefire.html")).of(test)).contains(link);
        assertThat(TestLinks.NONE.of(test)).isEmpty();
    }

    @Test
    void markupOfANameIsText() {
        assertThat(TestNames.of("demo.FooTest", "a<b>&\"c\"")).contains(".a&lt;b&gt;&amp;&quot;c&quot;");
    }

    @Test
    void anAxisHasRoundMarks() {
        assertThat(Axis.ofMicros(9_100_000, 8).step()).isEqualTo(2_000_000);
        assertThat(Axis.ofMicros(8_000_000, 8).marks()).hasSize(9);
        assertThat(Axis.ofMicros(700_000_000, 8).step()).isEqualTo(120_000_000);
        assertThat(Axis.ofMicros(0, 8).marks()).containsExactly(0L);
    }
}
