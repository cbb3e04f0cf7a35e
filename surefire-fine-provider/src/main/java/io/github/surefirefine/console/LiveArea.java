package io.github.surefirefine.console;

import java.util.List;

/**
 * The last rows of a terminal, which stay while everything else scrolls above them. What others print is never touched nor
 * waited for: the terminal itself scrolls only the rows above. The answers are control sequences, to be written in one
 * piece, because others may write at any time. Not thread-safe.
 */
public final class LiveArea {

    private static final String SAVE_CURSOR = "\u001B7";

    private static final String RESTORE_CURSOR = "\u001B8";

    private static final String SCROLL_EVERYTHING = "\u001B[r";

    /** One row down in the same column; the last row of what scrolls moves up. */
    private static final String DOWN = "\u001BD";

    private static final String CLEAR_ROW = "\u001B[m\u001B[K";

    private static final String CLEAR_BELOW = "\u001B[J";

    private static final String NO_WRAP = "\u001B[?7l";

    private static final String WRAP = "\u001B[?7h";

    private int height;
    private int reserved;

    /** Shows these rows instead of the former ones, in a terminal that has this height now. */
    public String show(List<String> rows, int terminalHeight) {
        StringBuilder sequence = new StringBuilder();
        if (reserved > 0 && terminalHeight != height) {
            // The terminal has forgotten what scrolls, and has moved the rows.
            sequence.append(SAVE_CURSOR)
                    .append(SCROLL_EVERYTHING)
                    .append(RESTORE_CURSOR)
                    .append(CLEAR_BELOW);
            reserved = 0;
        }
        height = terminalHeight;
        if (rows.size() > reserved) {
            reserve(rows.size(), sequence);
        }
        sequence.append(SAVE_CURSOR).append(NO_WRAP);
        for (int i = 0; i < reserved; i++) {
            sequence.append(at(height - reserved + 1 + i)).append(CLEAR_ROW).append(i < rows.size() ? rows.get(i) : "");
        }
        return sequence.append(WRAP).append(RESTORE_CURSOR).toString();
    }

    /** Makes the terminal what it was before. */
    public String clear() {
        if (reserved == 0) {
            return "";
        }
        String sequence =
                SAVE_CURSOR + SCROLL_EVERYTHING + at(height - reserved + 1) + "\u001B[m" + CLEAR_BELOW + RESTORE_CURSOR;
        reserved = 0;
        return sequence;
    }

    private void reserve(int rows, StringBuilder sequence) {
        int more = rows - reserved;
        sequence.append(DOWN.repeat(more))
                .append("\u001B[" + more + "A")
                .append(SAVE_CURSOR)
                .append("\u001B[1;" + (height - rows) + "r")
                .append(RESTORE_CURSOR);
        reserved = rows;
    }

    private static String at(int row) {
        return "\u001B[" + row + ";1H";
    }
}
