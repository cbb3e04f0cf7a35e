package io.github.surefirefine.ci;

/** Foreign text for a command: as long as is useful, and without what no escape is known for. */
final class Chars {

    private static final int MOST_LINES = 25;
    private static final int LONGEST_NAME = 300;

    private Chars() {}

    /** On one line and not too long. */
    static String name(String text) {
        String line = printable(text).replaceAll("\\s", " ");
        if (line.length() <= LONGEST_NAME) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return line.substring(0, end) + "...";
    }

    /** Lines that end as in Unix, and not too many. */
    static String text(String text) {
        String lines = printable(text.replace("\r\n", "\n").replace('\r', '\n')).replace("\t", "    ");
        long more = lines.lines().count() - MOST_LINES;
        return more <= 0
                ? lines
                : String.join("\n", lines.lines().limit(MOST_LINES).toList()) + "\n... " + more + " more lines";
    }

    /** Control characters move the cursor or end the text. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> c != '\n' && c != '\t' && (Character.isISOControl(c) || isUnpaired(c)) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnpaired(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
