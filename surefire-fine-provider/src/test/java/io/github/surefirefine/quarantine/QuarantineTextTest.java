package io.github.surefirefine.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineTextTest {

    @Test
    void eachLineNamesTests() throws QuarantineFormatException {
        String text = """
                # test           | until      | ticket  | reason

                demo.FooTest#bar | 2026-12-31 | SHOP-12 | fails if the clock jumps
                  *SlowTest|2027-01-01|-|slow | and flaky
                demo.Spec#adds two numbers | 2026-11-30 | SHOP-13 | rounding
                """;

        assertThat(QuarantineText.parse(text))
                .containsExactly(
                        new QuarantineEntry(
                                3,
                                new TestPattern("demo.FooTest#bar"),
                                LocalDate.of(2026, 12, 31),
                                "SHOP-12",
                                "fails if the clock jumps"),
                        new QuarantineEntry(
                                4, new TestPattern("*SlowTest"), LocalDate.of(2027, 1, 1), "-", "slow | and flaky"),
                        new QuarantineEntry(
                                5,
                                new TestPattern("demo.Spec#adds two numbers"),
                                LocalDate.of(2026, 11, 30),
                                "SHOP-13",
                                "rounding"));
    }

    @Test
    void anEmptyFileNamesNone() throws QuarantineFormatException {
        assertThat(QuarantineText.parse("")).isEmpty();
        assertThat(QuarantineText.parse("\n  \n# nothing\r\n")).isEmpty();
    }

    @Test
    void anEditorMayMarkTheEncoding() throws QuarantineFormatException {
        assertThat(QuarantineText.parse("\uFEFFdemo.A#b | 2026-12-31 | S-1 | why\r\n"))
                .containsExactly(
                        new QuarantineEntry(1, new TestPattern("demo.A#b"), LocalDate.of(2026, 12, 31), "S-1", "why"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    demo.A#b                              ; it has 1 of the four columns
                    demo.A#b | 2026-12-31 | S-1           ; it has 3 of the four columns
                    demo.A#b | 31.12.2026 | S-1 | why     ; "31.12.2026" is not a date
                    demo.A#b | 2026-02-30 | S-1 | why     ; "2026-02-30" is not a date
                    demo.A#b | +2026-12-1 | S-1 | why     ; "+2026-12-1" is not a date
                    demo.A#b | never | S-1 | why          ; "never" is not a date
                    demo.A#b | 2026-12-31 |  | why        ; the ticket is missing
                    demo.A#b | 2026-12-31 | S-1 |         ; the reason is missing
                    | 2026-12-31 | S-1 | why              ; "" is not a test
                    demo.A, demo.B | 2026-12-31 | S-1 | w ; "demo.A, demo.B" is not a test
                    demo.A# | 2026-12-31 | S-1 | why      ; "demo.A#" is not a test
                    !demo.A | 2026-12-31 | S-1 | why      ; "!demo.A" is not a test
                    demo/A.java | 2026-12-31 | S-1 | why  ; "demo/A.java" is not a test
                    """)
    void aLineThatIsWrongIsExplained(String line, String problem) {
        assertThatThrownBy(() -> QuarantineText.parse("# first\n" + line))
                .isInstanceOf(QuarantineFormatException.class)
                .hasMessageStartingWith("line 2: " + problem)
                .hasMessageContaining("such as")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void aTestIsNamedOnce() {
        assertThatThrownBy(() -> QuarantineText.parse("A#b | 2026-12-31 | S-1 | x\n\nA#b | 2027-12-31 | S-2 | y"))
                .hasMessage("line 3: \"A#b\" is in line 1 already; remove one of them");
    }
}
