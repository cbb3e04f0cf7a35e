package io.github.surefirefine.plugin.text;

/** What a terminal can show. */
public enum Signs {
    /** Everything. */
    UNICODE("█", "▒", "░", "·", "✗", "↻", "▪", "×", "…"),
    /** ASCII. */
    ASCII("#", "+", "-", ".", "!", "@", "=", "%", "...");

    private final String full;
    private final String medium;
    private final String light;
    private final String dot;
    private final String crash;
    private final String replaced;
    private final String several;
    private final String bad;
    private final String ellipsis;

    Signs(
            String full,
            String medium,
            String light,
            String dot,
            String crash,
            String replaced,
            String several,
            String bad,
            String ellipsis) {
        this.full = full;
        this.medium = medium;
        this.light = light;
        this.dot = dot;
        this.crash = crash;
        this.replaced = replaced;
        this.several = several;
        this.bad = bad;
        this.ellipsis = ellipsis;
    }

    /** A cell that is filled. */
    public String full() {
        return full;
    }

    /** A cell that is half filled. */
    public String medium() {
        return medium;
    }

    /** A cell that is filled a little. */
    public String light() {
        return light;
    }

    /** A cell that is empty on purpose. */
    public String dot() {
        return dot;
    }

    /** Something has ended badly. */
    public String crash() {
        return crash;
    }

    /** Something has come back. */
    public String replaced() {
        return replaced;
    }

    /** A cell with several things in it. */
    public String several() {
        return several;
    }

    /** A cell with several things in it, one of which went wrong. */
    public String bad() {
        return bad;
    }

    /** Something was left out. */
    public String ellipsis() {
        return ellipsis;
    }

    /**
     * A bar.
     *
     * @param part how much of the width is filled, from 0 to 1; a little of something is at least one cell
     */
    public String bar(double part, int width) {
        int cells = (int) Math.round(Math.max(0, Math.min(1, part)) * width);
        return full.repeat(part > 0 ? Math.max(1, cells) : 0);
    }
}
