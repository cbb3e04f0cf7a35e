package io.github.surefirefine.it.demo;

import java.util.Locale;

/** Shows what Surefire prints, with the time of each line, but not what Maven prints before and after. */
final class Screen {

    private static final String BANNER = " T E S T S";
    private static final String TOTALS = "Tests run: 11,";

    private final long startNanos = System.nanoTime();
    private boolean banner;
    private boolean totals;

    void show(String line) {
        banner = banner || line.contains(BANNER);
        if (banner && !totals) {
            System.out.printf(Locale.ROOT, "%5.1f s | %s%n", (System.nanoTime() - startNanos) / 1e9, line);
            System.out.flush();
        }
        totals = totals || line.contains(TOTALS);
    }
}
