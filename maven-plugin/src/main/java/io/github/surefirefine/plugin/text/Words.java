package io.github.surefirefine.plugin.text;

/** Numbers with their nouns, and text in columns. */
public final class Words {

    private Words() {}

    /** As {@code 1 test} or {@code 2 tests}; a noun in -s gets -es. */
    public static String counted(long number, String noun) {
        String plural = noun + (noun.endsWith("s") ? "es" : "s");
        return number + " " + (number == 1 ? noun : plural);
    }

    /** With spaces before it. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** With spaces after it. */
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** A name without its package. */
    public static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
