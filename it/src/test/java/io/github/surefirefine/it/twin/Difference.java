package io.github.surefirefine.it.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Both runs said something at this place, but not the same.
 *
 * @param stock what only stock Surefire said
 * @param fine what only surefire-fine said
 */
public record Difference(Place place, List<String> stock, List<String> fine) {

    private static final int MANY = 3;
    private static final int BEFORE = 40;
    private static final int WIDTH = 160;

    /** The place, and below it what either run said; long values are cut to where they begin to differ. */
    public String text() {
        int from = Math.max(0, commonPrefix() - BEFORE);
        return text(MANY, value -> window(value, from));
    }

    /** The same with whole values. */
    String fullText() {
        return text(Integer.MAX_VALUE, value -> value);
    }

    private String text(int many, UnaryOperator<String> form) {
        List<String> lines = new ArrayList<>();
        lines.add(place.toString());
        lines.addAll(side("stock", stock, many, form));
        lines.addAll(side("fine ", fine, many, form));
        return String.join("\n", lines);
    }

    private static List<String> side(String name, List<String> values, int many, UnaryOperator<String> form) {
        List<String> lines = new ArrayList<>();
        if (values.isEmpty()) {
            lines.add("    " + name + ": -");
        }
        values.stream().limit(many).forEach(value -> lines.add("    " + name + ": " + form.apply(value)));
        if (values.size() > many) {
            lines.add("    " + name + ": and " + (values.size() - many) + " more");
        }
        return lines;
    }

    /** Only if there is one value on each side is there a point where they begin to differ. */
    private int commonPrefix() {
        if (stock.size() != 1 || fine.size() != 1) {
            return 0;
        }
        String one = stock.get(0);
        String other = fine.get(0);
        int end = Math.min(one.length(), other.length());
        for (int i = 0; i < end; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return end;
    }

    private static String window(String value, int from) {
        int to = Math.min(value.length(), from + WIDTH);
        return (from > 0 ? "…" : "")
                + value.substring(Math.min(from, to), to)
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + (to < value.length() ? "…" : "");
    }
}
