package io.github.surefirefine.dispatch.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line of advice after a run. */
public final class AdviceText {

    private static final double NANOS_PER_SECOND = 1e9;

    /** From here on, nobody needs tenths. */
    private static final double LONG_SECONDS = 10;

    /** Names of engines as their users know them. */
    private static final Map<String, String> ENGINES = Map.ofEntries(
            Map.entry("testng", "TestNG"),
            Map.entry("junit-vintage", "JUnit 4"),
            Map.entry("junit-jupiter", "Jupiter"),
            Map.entry("spock", "Spock"),
            Map.entry("cucumber", "Cucumber"),
            Map.entry("junit-platform-suite", "suite"));

    private AdviceText() {}

    /** What the user can do about the classes that limit the run. */
    public static String of(Advice advice) {
        List<String> names = new ArrayList<>();
        for (Advice.Whole each : advice.whole()) {
            names.add(each.className());
        }
        Advice.Whole longest = advice.whole().get(0);
        return "fine: " + longest.className() + " (" + ENGINES.getOrDefault(longest.engineId(), longest.engineId())
                + ") took " + seconds(longest.nanos()) + " of " + seconds(advice.wallNanos())
                + " s in one piece; if its tests do not need each other, fine.apart=" + String.join(",", names)
                + " would make it about " + seconds(advice.dividedNanos()) + " s on " + advice.forks() + " forks";
    }

    private static String seconds(long nanos) {
        double seconds = nanos / NANOS_PER_SECOND;
        return String.format(Locale.US, seconds < LONG_SECONDS ? "%.1f" : "%.0f", seconds);
    }
}
