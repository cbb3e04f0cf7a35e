package io.github.surefirefine.console;

/**
 * Foreign text on one line of ours: nothing in it can end the line, move the cursor, reverse what follows, or command a
 * CI system, and it is not so long that it pushes everything else off the screen.
 */
public final class SafeText {

    static final int MAX_CHARS = 500;

    private static final String COMMAND = "##(?=[A-Za-z]*\\[)";

    private SafeText() {}

    /** The text in printable form; the reports have all of it. */
    public static String of(String text) {
        if (text.length() > MAX_CHARS) {
            int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
            return harmless(text.substring(0, end)) + "... (" + (text.length() - end) + " more characters)";
        }
        return harmless(text);
    }

    /** Some CI systems obey a command wherever it is in a line; a space makes it mere text. */
    private static String harmless(String text) {
        String printable = printable(text);
        return printable.contains("##") ? printable.replaceAll(COMMAND, "# #") : printable;
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            printable.appendCodePoint(isHarmless(c) ? c : ' ');
        }
        return printable.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> !isDirection(codePoint);
            default -> true;
        };
    }

    /** Marks, embeddings, overrides and isolates; not the joiners that scripts and emojis need. */
    private static boolean isDirection(int codePoint) {
        return codePoint == 0x061C
                || (codePoint >= 0x200E && codePoint <= 0x200F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
