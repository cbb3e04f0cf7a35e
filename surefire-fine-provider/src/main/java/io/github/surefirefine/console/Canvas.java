package io.github.surefirefine.console;

/**
 * What can be drawn.
 *
 * @param columns the width of the terminal
 * @param rows how many rows may be used
 * @param strokes the characters that it can show
 */
public record Canvas(int columns, int rows, Ink ink, Strokes strokes) {

    /** Characters that a terminal can show. */
    public enum Strokes {
        ASCII("#", "-", "..."),
        UNICODE("━", "─", "…");

        private final String full;
        private final String empty;
        private final String ellipsis;

        Strokes(String full, String empty, String ellipsis) {
            this.full = full;
            this.empty = empty;
            this.ellipsis = ellipsis;
        }

        String full(int columns) {
            return full.repeat(columns);
        }

        String empty(int columns) {
            return empty.repeat(columns);
        }

        String ellipsis() {
            return ellipsis;
        }
    }
}
