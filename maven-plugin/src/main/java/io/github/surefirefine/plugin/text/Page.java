package io.github.surefirefine.plugin.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The page that text is written for.
 *
 * @param width in characters, which no line should exceed
 * @param signs what it can show
 */
public record Page(int width, Signs signs) {

    /** Narrower than that, nothing can be drawn. */
    public static final int LEAST_WIDTH = 40;

    private static final int SMALLEST_PART = 4;

    public Page {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException("a page of " + width + " characters");
        }
    }

    /** The same signs with that many fewer characters in a line, but not fewer than the minimum. */
    public Page narrower(int characters) {
        return new Page(Math.max(LEAST_WIDTH, width - characters), signs);
    }

    /** The text, cut at its end if it is too long. */
    public String cut(String text, int most) {
        String shown = shown(text);
        return shown.length() <= most
                ? shown
                : shown.substring(0, Math.max(0, most - signs.ellipsis().length())) + signs.ellipsis();
    }

    /** The text, cut at its beginning if it is too long: the end of a qualified name says more. */
    public String cutHead(String text, int most) {
        String shown = shown(text);
        return shown.length() <= most
                ? shown
                : signs.ellipsis()
                        + shown.substring(shown.length()
                                - Math.max(0, most - signs.ellipsis().length()));
    }

    /** A paragraph in lines, broken at spaces; words that are too long are cut. */
    public List<String> wrap(String text, String firstIndent, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(firstIndent);
        boolean isEmpty = true;
        for (String word : shown(text).split(" ", -1)) {
            String fitting = cut(word, Math.max(SMALLEST_PART, width - indent.length()));
            if (!isEmpty && line.length() + 1 + fitting.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(fitting);
            isEmpty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Items separated by commas, in lines that are broken after a comma only. */
    public List<String> flow(List<String> items, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String item : items) {
            boolean isFirst = line.length() == indent.length();
            if (!isFirst && line.length() + 2 + item.length() + 1 > width) {
                lines.add(line.append(',').toString());
                line = new StringBuilder(indent);
                isFirst = true;
            }
            line.append(isFirst ? "" : ", ").append(item);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A name may hold anything; a control character would draw something else. */
    private String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                shown.append('?');
            } else if (point < ' ' + 95 || signs == Signs.UNICODE) {
                shown.appendCodePoint(point);
            } else {
                shown.append('?');
            }
        });
        return shown.toString();
    }
}
