package io.github.surefirefine.plugin.report.part;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds HTML and SVG; text arguments are escaped. Not thread-safe. */
public final class Markup {

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes alternating names and values; an empty value leaves the name alone
     */
    public Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        attributes(attributes);
        html.append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    public Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds nothing but text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that is always empty. */
    public Markup single(String tag, String... attributes) {
        html.append('<').append(tag);
        attributes(attributes);
        html.append("/>");
        return this;
    }

    /** Adds text. */
    public Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** Adds existing markup unchanged. */
    public Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** For people who look at the source. */
    public Markup newLine() {
        html.append('\n');
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return html.toString();
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }
}
