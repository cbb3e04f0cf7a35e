package io.github.surefirefine.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.surefirefine.model.plan.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTextTest {

    private static final ShardRecord RECORD = new ShardRecord(
            new Shard(2, 5),
            Optional.of("3f9a12b4c0de"),
            new TreeMap<>(Map.of("[e]/[m:b]", 2, "[e]/[m:a]", 5, "with\ttab\\and\nline\uD800", 1)));

    @Test
    void isSortedText() {
        assertThat(ShardText.format(RECORD))
                .containsExactly(
                        "fine-shard 1",
                        "shard 2/5",
                        "history 3f9a12b4c0de",
                        "5\t[e]/[m:a]",
                        "2\t[e]/[m:b]",
                        "1\twith\\u0009tab\\\\and\\u000aline\\ud800");
    }

    @Test
    void isReadAsItWasWritten() throws ShardFormatException {
        ShardRecord nothing = new ShardRecord(new Shard(1, 1), Optional.empty(), new TreeMap<>());

        assertThat(ShardText.parse(ShardText.format(RECORD).toList())).isEqualTo(RECORD);
        assertThat(ShardText.parse(ShardText.format(nothing).toList())).isEqualTo(nothing);
        assertThat(ShardText.format(nothing)).containsExactly("fine-shard 1", "shard 1/1", "history none");
    }

    @Test
    void whatAVersionMayAddIsPassedOver() throws ShardFormatException {
        List<String> lines = new ArrayList<>(ShardText.format(RECORD).toList());
        lines.add(3, "weights by duration");
        lines.replaceAll(line -> line.startsWith("2\t") ? line + "\t1500\tmore" : line);

        assertThat(ShardText.parse(lines)).isEqualTo(RECORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: not \"fine-shard 1\"",
                "fine-shard 2|line 1: not \"fine-shard 1\"",
                "fine-shard 1|line 2: the text ends before the shard",
                "fine-shard 1;2/5|line 2: no shard",
                "fine-shard 1;shard 6/5|line 2: \"6/5\" is not a shard",
                "fine-shard 1;shard 2/5|line 3: the text ends before the history",
                "fine-shard 1;shard 2/5;none|line 3: no history",
                "fine-shard 1;shard 2/5;history x|line 3: \"x\" is not a checksum",
                "fine-shard 1;shard 2/5;history none;a|line 4: \"\" is not the number of a shard",
                "fine-shard 1;shard 2/5;history none;0\ta|line 4: \"0\" is not the number of a shard",
                "fine-shard 1;shard 2/5;history none;1\ta;6\tb|line 5: \"6\" is not the number of a shard",
                "fine-shard 1;shard 2/5;history none;1\ta;2\ta|line 5: a unit that was there before",
                "fine-shard 1;shard 2/5;history none;1\ta\\b|line 4: a backslash that stands for nothing"
            })
    void saysWhatIsNoRecord(String lines, String problem) {
        assertThatExceptionOfType(ShardFormatException.class)
                .isThrownBy(() -> ShardText.parse(List.of(lines.split(";"))))
                .withMessage(problem);
    }
}
