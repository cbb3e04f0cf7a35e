package io.github.surefirefine.history;

/**
 * A name in a text that has one line for each name: a backslash precedes a backslash, and {@code \\uXXXX} stands for
 * control characters and halves of surrogates.
 */
public final class EscapedName {

    private static final int UNICODE = "\\u0000".length();

    private EscapedName() {}

    /** The name in its written form. */
    public static String escape(String name) {
        StringBuilder escaped = null;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\\' || Character.isISOControl(c) || Character.isSurrogate(c)) {
                escaped = escaped == null ? new StringBuilder(name.substring(0, i)) : escaped;
                escaped.append(c == '\\' ? "\\\\" : String.format("\\u%04x", (int) c));
            } else if (escaped != null) {
                escaped.append(c);
            }
        }
        return escaped == null ? name : escaped.toString();
    }

    /**
     * The name of a written form.
     *
     * @throws IllegalArgumentException if a backslash stands for nothing
     */
    public static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                name.append(text.charAt(i));
            } else if (text.startsWith("\\\\", i)) {
                name.append('\\');
                i++;
            } else if (isEscapedChar(text, i)) {
                name.append((char) Integer.parseInt(text.substring(i + 2, i + UNICODE), 16));
                i += UNICODE - 1;
            } else {
                throw new IllegalArgumentException("a backslash that stands for nothing");
            }
        }
        return name.toString();
    }

    private static boolean isEscapedChar(String text, int start) {
        return text.length() >= start + UNICODE
                && text.charAt(start + 1) == 'u'
                && text.substring(start + 2, start + UNICODE).matches("[0-9a-f]{4}");
    }
}
