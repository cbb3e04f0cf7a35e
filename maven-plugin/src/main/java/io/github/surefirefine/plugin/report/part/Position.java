package io.github.surefirefine.plugin.report.part;

import java.util.Locale;

/** Numbers for coordinates, as short as possible. */
public final class Position {

    private Position() {}

    /** A part of a whole as a percentage. */
    public static String percent(long part, long whole) {
        return number(whole == 0 ? 0 : 100.0 * part / whole) + "%";
    }

    /** With at most two digits after the point. */
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
