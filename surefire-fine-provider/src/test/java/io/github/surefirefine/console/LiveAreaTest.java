package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveAreaTest {

    private static final int HEIGHT = 8;

    private final Screen screen = new Screen(HEIGHT, 40);
    private final LiveArea area = new LiveArea();

    @Test
    void theRowsAreTheLastOnes() {
        screen.print("one\ntwo\n");
        show("progress", "#1 test");
        screen.print("three\n");

        assertThat(screen.rows()).containsExactly("one", "two", "three", "", "", "", "progress", "#1 test");
    }

    @Test
    void whatOthersPrintScrollsAboveThem() {
        show("progress");
        for (int i = 1; i <= 20; i++) {
            screen.print("line " + i + "\n");
        }

        assertThat(screen.rows())
                .containsExactly("line 15", "line 16", "line 17", "line 18", "line 19", "line 20", "", "progress");
    }

    @Test
    void onAFullScreenNothingIsOverwritten() {
        for (int i = 1; i <= 20; i++) {
            screen.print("line " + i + "\n");
        }
        show("progress", "#1 test");
        assertThat(screen.rows()).endsWith("line 20", "", "progress", "#1 test");
        assertThat(screen.everything()).hasSize(22);
    }

    @Test
    void aLineThatIsNotEndedGoesOnWhereItWas() {
        for (int i = 1; i <= 20; i++) {
            screen.print("line " + i + "\n");
        }
        screen.print("half ");
        show("progress");
        screen.print("of a line\n");

        assertThat(screen.rows()).endsWith("line 20", "half of a line", "", "progress");
    }

    @Test
    void fewerRowsLeaveTheirPlaceEmpty() {
        show("progress", "#1 test", "#2 test");
        show("progress");

        assertThat(screen.rows()).endsWith("", "progress", "", "");
    }

    @Test
    void clearedRowsAreGoneAndTheWholeScreenScrollsAgain() {
        screen.print("one\n");
        show("progress", "#1 test");
        screen.print(area.clear());
        for (int i = 2; i <= 9; i++) {
            screen.print("line " + i + "\n");
        }

        assertThat(screen.everything()).hasSize(9).doesNotContain("progress", "#1 test");
        assertThat(screen.rows()).startsWith("line 3").endsWith("line 9", "");
    }

    @Test
    void whatWasNeverShownIsNotCleared() {
        assertThat(area.clear()).isEmpty();
        show("progress");
        area.clear();
        assertThat(area.clear()).isEmpty();
    }

    @Test
    void anotherHeightOfTheTerminalMovesTheRows() {
        show("progress");
        String sequence = area.show(List.of("progress"), 20);

        assertThat(sequence).startsWith("\u001B7\u001B[r\u001B8\u001B[J").contains("\u001B[1;19r", "\u001B[20;1H");
    }

    /** Whatever is shown in between, all that others print is there afterwards, in order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingOfOthersIsEverLost(long seed) {
        Random random = new Random(seed);
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int what = random.nextInt(10);
            if (what == 0) {
                screen.print(area.clear());
            } else if (what < 4) {
                show(IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(row -> "row " + row)
                        .toArray(String[]::new));
            } else {
                printed.add("line " + i);
                screen.print("line " + i + "\n");
            }
        }
        screen.print(area.clear());

        assertThat(screen.everything()).containsExactlyElementsOf(printed);
    }

    private void show(String... rows) {
        screen.print(area.show(List.of(rows), HEIGHT));
    }
}
