package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.ConsoleFacts.Attendance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleFactsTest {

    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

    private static final ConsoleFacts AT_A_TERMINAL = new ConsoleFacts(
            Attendance.TERMINAL, Ink.COLOURS, Optional.empty(), List.of("Launcher", "test"), XTERM, true, false, false);

    @Test
    void aPersonAtATerminalHasColoursAndRows() {
        assertThat(AT_A_TERMINAL.isForRows()).isTrue();
        assertThat(AT_A_TERMINAL.ink()).isEqualTo(Ink.COLOURS);
    }

    @Test
    void aLogHasNeither() {
        ConsoleFacts log = with(Attendance.LOG, Ink.COLOURS, null);

        assertThat(log.isForRows()).isFalse();
        assertThat(log.ink()).isEqualTo(Ink.NONE);
    }

    @Test
    void whoWantsColoursInALogGetsThemWithoutRows() {
        ConsoleFacts log = with(Attendance.LOG, Ink.COLOURS, "Always");

        assertThat(log.isForRows()).isFalse();
        assertThat(log.ink()).isEqualTo(Ink.COLOURS);
    }

    @Test
    void whereMavenHasNoColoursItIsInBatchMode() {
        ConsoleFacts batch = with(Attendance.TERMINAL, Ink.NONE, null);

        assertThat(batch.isForRows()).isFalse();
        assertThat(batch.ink()).isEqualTo(Ink.NONE);
    }

    @Test
    void whoWantsNoColoursHasRowsNevertheless() {
        ConsoleFacts plain = with(Attendance.TERMINAL, Ink.NONE, "never");

        assertThat(plain.isForRows()).isTrue();
        assertThat(plain.ink()).isEqualTo(Ink.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-B", "--batch-mode", "--non-interactive", "-l", "--log-file"})
    void theCommandLineCountsWhateverTheColours(String argument) {
        for (String style : new String[] {"always", "never"}) {
            Ink ink = style.equals("always") ? Ink.COLOURS : Ink.NONE;
            assertThat(new ConsoleFacts(
                                    Attendance.TERMINAL,
                                    ink,
                                    Optional.of(style),
                                    List.of("Launcher", argument, "test"),
                                    XTERM,
                                    true,
                                    false,
                                    false)
                            .isForRows())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"CI, true", "CI, 1", "BUILD_NUMBER, 7", "JENKINS_URL, http://x", "TEAMCITY_VERSION, 1", "TF_BUILD, True"
    })
    void onCiThereAreNoRows(String variable, String value) {
        assertThat(in(Map.of("TERM", "xterm", variable, value)).isForRows()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "False"})
    void whoIsNotOnCiMaySaySo(String value) {
        assertThat(in(Map.of("TERM", "xterm", "CI", value)).isForRows()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dumb", "unknown"})
    void aTerminalThatCanDoNothingHasNoRows(String type) {
        assertThat(in(Map.of("TERM", type)).isForRows()).isFalse();
    }

    @Test
    void anEnvironmentWithoutTerminalHasNoRows() {
        assertThat(in(Map.of()).isForRows()).isFalse();
    }

    @Test
    void aQuietMavenAndADaemonHaveNoRows() {
        assertThat(new ConsoleFacts(
                                Attendance.TERMINAL,
                                Ink.COLOURS,
                                Optional.empty(),
                                List.of(),
                                XTERM,
                                false,
                                false,
                                false)
                        .isForRows())
                .isFalse();
        assertThat(new ConsoleFacts(
                                Attendance.TERMINAL, Ink.COLOURS, Optional.empty(), List.of(), XTERM, true, false, true)
                        .isForRows())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UNICODE", "utf8, UNICODE", "ISO-8859-1, ASCII", "US-ASCII, ASCII", "'', ASCII"})
    void onlyUnicodeHasLines(String charset, Canvas.Strokes strokes) {
        assertThat(ConsoleFacts.strokes(charset)).isEqualTo(strokes);
    }

    private static ConsoleFacts with(Attendance attendance, Ink ink, String style) {
        return new ConsoleFacts(
                attendance, ink, Optional.ofNullable(style), List.of("Launcher", "test"), XTERM, true, false, false);
    }

    private static ConsoleFacts in(Map<String, String> environment) {
        return new ConsoleFacts(
                Attendance.TERMINAL, Ink.COLOURS, Optional.empty(), List.of(), environment, true, false, false);
    }
}
