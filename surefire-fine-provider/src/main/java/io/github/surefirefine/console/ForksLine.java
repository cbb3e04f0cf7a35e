package io.github.surefirefine.console;

import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.schedule.forkcount.ForkLimit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Why a run had fewer forks than the user allows. */
public final class ForksLine {

    /** All forks would listen on the same port. */
    public static final String DEBUGGED = "fine: only 1 fork, because a debugger is to attach to one port; with"
            + " address=500${surefire.forkNumber}, each fork has a port of its own";

    private static final double NANOS_PER_SECOND = 1e9;

    /** Less is rounded to nothing. */
    private static final long SHOWN_NANOS = 50_000_000;

    private ForksLine() {}

    /**
     * Surefire was not to start more, because of what earlier runs have shown.
     *
     * @param forkCount how many it could start, empty if that is not known
     * @param before how many the last run had
     * @return empty if it would not have started more anyway, as far as that is known
     */
    public static Optional<String> limited(RunFigures figures, ForkLimit limit, OptionalInt forkCount, int before) {
        int forks = figures.startedForks();
        if (forks != limit.forks()) {
            return Optional.empty();
        }
        if (forkCount.isPresent()) {
            int all = forkCount.getAsInt();
            return all <= forks
                    ? Optional.empty()
                    : Optional.of("fine: " + forks + " of " + all + " forks: " + oneMore(limit)
                            + "; fine.forks=all starts " + (all == 2 ? "both" : "all " + all));
        }
        // Surefire asks for forks only if there may be two of them.
        return forks == 1 || before > forks
                ? Optional.of("fine: only " + forks + (forks == 1 ? " fork: " : " forks: ") + oneMore(limit)
                        + "; fine.forks=all starts as many as forkCount says")
                : Optional.empty();
    }

    private static String oneMore(ForkLimit limit) {
        return limit.savedNanos() - limit.costNanos() >= SHOWN_NANOS
                ? "one more would save " + seconds(limit.savedNanos() - limit.costNanos()) + " at most"
                : "one more would cost " + seconds(limit.costNanos()) + " and save " + seconds(limit.savedNanos());
    }

    /**
     * Forks stood by until the end.
     *
     * @param usedProcessors how many the build kept busy when one more fork was refused last
     */
    public static String processorsBusy(RunFigures figures, double usedProcessors, int processors) {
        return "fine: " + figures.forks() + " of " + figures.startedForks() + " forks took part: tests kept "
                + decimal(Math.min(usedProcessors, processors)) + " of " + processors
                + " processors busy, and one more fork would have taken from them; fine.forks=all lets all take part";
    }

    /** Forks stood by until the end. */
    public static String littleLeft(RunFigures figures) {
        return "fine: " + figures.forks() + " of " + figures.startedForks() + " forks took part: when a processor was"
                + " idle, too little was left for one more; fine.forks=all lets all take part";
    }

    private static String seconds(long nanos) {
        return decimal(nanos / NANOS_PER_SECOND) + " s";
    }

    private static String decimal(double number) {
        return String.format(Locale.US, "%.1f", number);
    }
}
