package io.github.surefirefine.conductor.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSizeTest {

    @Test
    void rowsComeFirst() {
        assertThat(TerminalSize.parse("24 80\n")).contains(new TerminalSize(24, 80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0", "24 0", "24", "stty: no", "1234567 1", "24 80 7"})
    void anythingElseIsNoSize(String answer) {
        assertThat(TerminalSize.parse(answer)).isEmpty();
    }
}
