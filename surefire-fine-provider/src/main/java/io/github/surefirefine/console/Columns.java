package io.github.surefirefine.console;

/** How many columns of a terminal a text takes. */
final class Columns {

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The text if it fits, or else its beginning and an ellipsis. */
    static String cut(String text, int columns, String ellipsis) {
        if (of(text) <= columns) {
            return text;
        }
        int left = columns - of(ellipsis);
        if (left <= 0) {
            return "";
        }
        StringBuilder beginning = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            left -= of(codePoint);
            if (left < 0) {
                break;
            }
            beginning.appendCodePoint(codePoint);
        }
        return beginning + ellipsis;
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    /** Scripts of East Asia, and emojis. */
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100
                && (codePoint <= 0x115F
                        || isBetween(codePoint, 0x2E80, 0xA4CF)
                        || isBetween(codePoint, 0xAC00, 0xD7A3)
                        || isBetween(codePoint, 0xF900, 0xFAFF)
                        || isBetween(codePoint, 0xFE30, 0xFE6F)
                        || isBetween(codePoint, 0xFF00, 0xFF60)
                        || isBetween(codePoint, 0xFFE0, 0xFFE6)
                        || isBetween(codePoint, 0x1F300, 0x1FAFF)
                        || isBetween(codePoint, 0x20000, 0x3FFFD));
    }

    private static boolean isBetween(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
