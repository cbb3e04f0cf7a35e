package io.github.surefirefine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTextTest {

    @Test
    void isPlainAndSorted() {
        SortedMap<String, UnitRecord> units = new TreeMap<>();
        units.put("+/[method:b()]", new UnitRecord(1_500, true, 3));
        units.put("+/[method:a()]", new UnitRecord(20, false, 2));
        SortedMap<String, ClassRecord> classes = new TreeMap<>();
        classes.put("demo.B", new ClassRecord(OptionalLong.empty(), new TreeMap<>()));
        classes.put("demo.A", new ClassRecord(OptionalLong.of(700), units));

        assertThat(HistoryText.format(new History(3, Optional.of(new Load(2, 9_000, 7_000)), classes)))
                .isEqualTo("""
                fine-history 1
                runs 3
                load 2 9000 7000
                demo.A\t700
                \t20\tP\t2\t+/[method:a()]
                \t1500\tF\t3\t+/[method:b()]
                demo.B\t-
                """);
    }

    @RepeatedTest(50)
    void isReadAsItWasWritten(RepetitionInfo repetition) throws HistoryFormatException {
        History history = random(new Random(repetition.getCurrentRepetition()));

        History read = HistoryText.parse(HistoryText.format(history));

        assertThat(read.runs()).isEqualTo(history.runs());
        assertThat(read.load()).isEqualTo(history.load());
        assertThat(read.classes()).isEqualTo(history.classes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\b", "tab\there", "line\nend", "null \0", "half \ud83d alone", "\\u0041", "ümlaut \u2028"})
    void keepsAnyName(String name) throws HistoryFormatException {
        SortedMap<String, UnitRecord> units = new TreeMap<>();
        units.put(name, new UnitRecord(1, false, 1));
        SortedMap<String, ClassRecord> classes = new TreeMap<>();
        classes.put(name, new ClassRecord(OptionalLong.empty(), units));

        assertThat(HistoryText.parse(HistoryText.format(new History(1, Optional.empty(), classes)))
                        .classes())
                .isEqualTo(classes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: the text ends before the first line",
                "fine-history x~runs 1|line 1: not \"fine-history 1\"",
                "fine-history 2~runs 1|has the format \"fine-history 2\", but only \"fine-history 1\" can be read",
                "fine-history 1|line 2: the text ends before the number of runs",
                "fine-history 1~many|line 2: no number of runs",
                "fine-history 1~runs x|line 2: \"x\" is not a number from 0 to 2147483647",
                "fine-history 1~runs 1~load 1 2|line 3: no load of forks and two times",
                "fine-history 1~runs 1~load 1 x 3|line 3: \"x\" is not a number from 0 to 3200000000000000",
                "fine-history 1~runs 1~demo.A|line 3: neither a class nor a unit",
                "fine-history 1~runs 1~^1^P^1^u|line 3: neither a class nor a unit",
                "fine-history 1~runs 1~demo.A^-~load 1 2 3|line 4: neither a class nor a unit",
                "fine-history 1~runs 1~demo.A^-~^1^P^1|line 4: neither a class nor a unit",
                "fine-history 1~runs 1~demo.A^-~^1^X^1^u|line 4: \"X\" instead of P or F",
                "fine-history 1~runs 1~demo.A^-~^-1^P^1^u|line 4: \"-1\" is not a number from 0 to 3200000000000000",
                "fine-history 1~runs 1~demo.A^-~^1^P^1^\\x|line 4: a backslash that stands for nothing",
                "fine-history 1~runs 1~demo.A^-~^1^P^1^\\u12|line 4: a backslash that stands for nothing"
            })
    void saysWhatIsWrong(String text, String problem) {
        assertThatExceptionOfType(HistoryFormatException.class)
                .isThrownBy(() -> HistoryText.parse(text.replace('~', '\n').replace('^', '\t')))
                .withMessage(problem);
    }

    @Test
    void whatAVersionMayAddIsPassedOver() throws HistoryFormatException {
        History read = HistoryText.parse("""
                fine-history 1
                runs 3
                memory 17 MB
                load 2 9000 7000 12
                demo.A\t700\tmore
                \t20\tP\t2\t+/[method:a()]\tmore\tand more
                demo.B\t-
                """);

        assertThat(HistoryText.format(read)).isEqualTo("""
                fine-history 1
                runs 3
                load 2 9000 7000
                demo.A\t700
                \t20\tP\t2\t+/[method:a()]
                demo.B\t-
                """);
    }

    @RepeatedTest(20)
    void survivesAnyChange(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = HistoryText.format(random(random));
        for (int i = 0; i < 500; i++) {
            StringBuilder changed = new StringBuilder(text);
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, (char) random.nextInt(256));
                case 1 -> changed.setLength(at);
                default -> changed.insert(at, changed.substring(0, random.nextInt(at + 1)));
            }
            try {
                assertThat(HistoryText.parse(changed.toString())).isNotNull();
            } catch (HistoryFormatException e) {
                assertThat(e).hasMessageMatching("(?s)(line \\d+: |has the format \"fine-history \\d+\", but ).+");
            }
        }
    }

    private static History random(Random random) {
        SortedMap<String, ClassRecord> classes = new TreeMap<>();
        for (int c = random.nextInt(5); c >= 0; c--) {
            SortedMap<String, UnitRecord> units = new TreeMap<>();
            for (int u = random.nextInt(6); u >= 0; u--) {
                units.put(name(random), new UnitRecord(random.nextInt(), random.nextBoolean(), random.nextInt(9)));
            }
            units.replaceAll((key, unit) -> new UnitRecord(Math.abs(unit.micros()), unit.failed(), unit.lastSeen()));
            OptionalLong setup = random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(1 << 30));
            classes.put(name(random), new ClassRecord(setup, units));
        }
        Optional<Load> load = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Load(random.nextInt(9), random.nextInt(99), random.nextInt(99)));
        return new History(random.nextInt(100), load, classes);
    }

    private static String name(Random random) {
        return random.ints(random.nextInt(12), 0, random.nextBoolean() ? 128 : 0xFFFF)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }
}
