package io.github.surefirefine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueRecordTextTest {

    private static final QueueRecord RECORD = new QueueRecord(
            "7/app", "id", "a\nmachine", "abc", 3, true, List.of("[engine:e]/[class:A]", "[engine:e]/[class:B\t]"));

    @Test
    void aRecordIsReadAsItWasWritten() {
        assertThat(QueueRecordText.parse(QueueRecordText.format(RECORD).toList()))
                .hasValue(RECORD);
    }

    @Test
    void whatAVersionMayAddIsPassedOver() {
        List<String> lines = new ArrayList<>(QueueRecordText.format(RECORD).toList());
        lines.add(7, "breaker off");
        lines.replaceAll(line -> line.startsWith("[") || line.startsWith("units") ? line + "\tmore" : line);

        assertThat(QueueRecordText.parse(lines)).hasValue(RECORD);
    }

    @Test
    void aNameThatIsNoneIsNoRecord() {
        List<String> lines = QueueRecordText.format(RECORD)
                .map(line -> line.replace("[class:A]", "\\x"))
                .toList();

        assertThat(QueueRecordText.parse(lines)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fine-queue 2", "fine-queue 1\nqueue a\nmachine b"})
    void otherTextsAreNone(String text) {
        assertThat(QueueRecordText.parse(text.lines().toList())).isEmpty();
    }

    @Test
    void aNumberOfUnitsMustBeOne() {
        List<String> lines = QueueRecordText.format(RECORD)
                .map(line -> line.replace("units 3", "units three"))
                .toList();

        assertThat(QueueRecordText.parse(lines)).isEmpty();
    }
}
