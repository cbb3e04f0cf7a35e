package io.github.surefirefine.plugin.failure;

/** Collects the beginning and the end of a text of any length. */
final class Excerpt {

    private final int most;
    private final StringBuilder begin = new StringBuilder();
    private final StringBuilder end = new StringBuilder();
    private long omitted;

    /**
     * Empty.
     *
     * @param most characters of each part
     */
    Excerpt(int most) {
        this.most = most;
    }

    void add(String text) {
        int fitting = Math.min(text.length(), most - begin.length());
        begin.append(text, 0, fitting);
        end.append(text, fitting, text.length());
        if (end.length() > 2 * most) {
            cut();
        }
    }

    private void cut() {
        int surplus = end.length() - most;
        if (surplus > 0) {
            end.delete(0, surplus);
            omitted += surplus;
        }
    }

    /** Both parts; if something is missing between them, a line says how much. */
    @Override
    public String toString() {
        cut();
        String gap = omitted == 0 ? "" : "\n… " + omitted + " characters are left out here …\n";
        return begin + gap + end;
    }
}
