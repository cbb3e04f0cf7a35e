package io.github.surefirefine.ci;

/** Foreign text inside Markdown: it is shown as it is, and neither marks up anything nor mentions anybody. */
final class Markdown {

    private static final String HARMLESS = " .,-$";

    private Markdown() {}

    /** On one line. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        Chars.name(text).codePoints().forEach(c -> {
            if (c < 0x80 && !Character.isLetterOrDigit(c) && HARMLESS.indexOf(c) < 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Lines as they are, in a block of their own. */
    static String block(String text) {
        return "<pre>\n"
                + Chars.text(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "\n</pre>";
    }
}
