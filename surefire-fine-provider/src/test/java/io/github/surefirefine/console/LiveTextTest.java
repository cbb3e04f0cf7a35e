package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.Entries;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTextTest {

    private static final long NOW = seconds(1_000);

    private static final LiveState STATE = new LiveState(
            "",
            new LiveState.Counts(21, 1, 2),
            24,
            "118",
            118,
            OptionalLong.of(NOW - seconds(12)),
            OptionalLong.of(NOW + seconds(75)),
            List.of(
                    running(1, "demo.orders.OrderServiceTest", "placesAnOrder", 3_240),
                    running(2, "demo.orders.PriceTest", "rounds", 65_000)));

    @Test
    void aBarTheNumbersTheTimeAndWhatEachForkRuns() {
        assertThat(rows(STATE, 140, 9))
                .containsExactly(
                        "━━━━────────────────────  24/118  21 passed  1 failed  2 skipped  12 s  about 1 min 15 s left",
                        "#1      3.2 s  demo.orders.OrderServiceTest.placesAnOrder",
                        "#2 1 min 05 s  demo.orders.PriceTest.rounds");
    }

    @Test
    void aNarrowTerminalHasAShortBarAndShortNames() {
        assertThat(rows(STATE, 90, 9).get(0))
                .isEqualTo("━━──────────  24/118  21 passed  1 failed  2 skipped  12 s  about 1 min 15 s left");
        assertThat(rows(STATE, 48, 9))
                .containsExactly(
                        "24/118  21 passed  1 failed  2 skipped  12 s",
                        "#1      3.2 s  d.o.OrderServiceTest.placesAnOrd…",
                        "#2 1 min 05 s  demo.orders.PriceTest.rounds");
    }

    @Test
    void aTerminalWithoutUnicodeHasPlainCharacters() {
        Canvas canvas = new Canvas(50, 2, Ink.NONE, Canvas.Strokes.ASCII);

        assertThat(LiveText.rows(STATE, new Canvas(90, 2, Ink.NONE, Canvas.Strokes.ASCII), NOW)
                        .get(0))
                .startsWith("##----------  24/118");
        assertThat(LiveText.rows(
                        new LiveState(
                                "",
                                STATE.counts(),
                                1,
                                "1",
                                1,
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                List.of(running(1, "demo.OrderServiceTest", "places".repeat(9), 1))),
                        canvas,
                        NOW))
                .last()
                .asString()
                .endsWith("...")
                .hasSize(50);
    }

    @Test
    void coloursAreThoseOfMaven() {
        List<String> rows = LiveText.rows(STATE, new Canvas(140, 9, Ink.COLOURS, Canvas.Strokes.UNICODE), NOW);

        assertThat(rows.get(0))
                .startsWith("\u001B[1;31m━━━━\u001B[m\u001B[2m──")
                .contains("\u001B[1;31m1 failed\u001B[m", "\u001B[1;33m2 skipped\u001B[m");
        assertThat(rows.get(1)).startsWith("\u001B[36m#1\u001B[m ");
        assertThat(rows.get(2)).contains("\u001B[1;33m1 min 05 s\u001B[m");
    }

    @Test
    void asLongAsNothingHasFailedTheBarIsGreen() {
        LiveState state = new LiveState(
                "", new LiveState.Counts(3, 0, 0), 3, "6", 6, OptionalLong.empty(), OptionalLong.empty(), List.of());

        assertThat(LiveText.rows(state, new Canvas(60, 9, Ink.COLOURS, Canvas.Strokes.UNICODE), NOW))
                .containsExactly("\u001B[1;32m━━━━━━\u001B[m\u001B[2m──────\u001B[m  3/6  3 passed");
    }

    @Test
    void beforeThePlanIsKnown() {
        LiveState begun = new LiveState(
                "", new LiveState.Counts(0, 0, 0), 0, "", 0, OptionalLong.empty(), OptionalLong.empty(), List.of());
        LiveState later = new LiveState(
                "", new LiveState.Counts(3, 0, 0), 3, "", 3, OptionalLong.empty(), OptionalLong.empty(), List.of());

        assertThat(rows(begun, 80, 9)).containsExactly("────────────  looking for tests");
        assertThat(rows(later, 80, 9)).containsExactly("────────────  3 so far  3 passed");
    }

    @Test
    void amongSeveralModulesItIsNamed() {
        LiveState state = new LiveState(
                "[core] ",
                new LiveState.Counts(3, 0, 0),
                3,
                "6",
                6,
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of());

        assertThat(rows(state, 80, 9)).containsExactly("[core]  ━━━━━━──────  3/6  3 passed");
    }

    @Test
    void ofManyForksThoseWithTheLongestTestsAreShown() {
        LiveState state = new LiveState(
                "",
                new LiveState.Counts(0, 0, 0),
                0,
                "20",
                20,
                OptionalLong.empty(),
                OptionalLong.empty(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> running(i, "demo.C", "t" + i, i * 1_000))
                        .toList());

        assertThat(rows(state, 80, 5).subList(1, 5))
                .containsExactly(
                        "#10       10 s  demo.C.t10",
                        "#11       11 s  demo.C.t11",
                        "#12       12 s  demo.C.t12",
                        "and 9 more");
    }

    @Test
    void aRunThatTakesLongerThanExpectedWillTakeASecondMore() {
        LiveState late = new LiveState(
                "",
                new LiveState.Counts(1, 0, 0),
                1,
                "2",
                2,
                OptionalLong.of(NOW - seconds(70)),
                OptionalLong.of(NOW - seconds(7)),
                List.of());

        assertThat(rows(late, 80, 9).get(0)).endsWith("1 passed  1 min 10 s  about 1 s left");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 40, 47, 60, 61, 80, 99, 100, 140})
    void noRowIsWiderThanTheTerminal(int columns) {
        assertThat(rows(STATE, columns, 9)).allMatch(row -> Columns.of(row) <= columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void thereAreNoMoreRowsThanAllowed(int rows) {
        assertThat(rows(STATE, 80, rows)).hasSizeLessThanOrEqualTo(rows);
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(Columns.of("日本e\u0301\uD83D\uDE00")).isEqualTo(2 + 2 + 1 + 2);
        assertThat(Columns.cut("日本語", 5, "…")).isEqualTo("日本…");
        assertThat(Columns.cut("日本語", 6, "…")).isEqualTo("日本語");
    }

    private static List<String> rows(LiveState state, int columns, int rows) {
        return LiveText.rows(state, new Canvas(columns, rows, Ink.NONE, Canvas.Strokes.UNICODE), NOW);
    }

    private static RunningTest running(int fork, String className, String test, long millis) {
        return new RunningTest(
                fork,
                Entries.test(className, test),
                NOW - Duration.ofMillis(millis).toNanos(),
                seconds(60));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
