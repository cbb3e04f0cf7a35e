package io.github.surefirefine.history.jvm;

import io.github.surefirefine.history.jvm.JvmRecord.Figures;
import java.util.Locale;

/** What the user is told where the next run has other JVM flags than this one. */
public final class JvmNews {

    /** The flag that leaves out HotSpot's second compiler. */
    public static final String LEAN_FLAG = "-XX:TieredStopAtLevel=1";

    private static final double MILLIS_PER_SECOND = 1_000;

    private JvmNews() {}

    /**
     * One line.
     *
     * @param next the flags of the next run, which are not those of this one
     * @param known this run, and an earlier one of the same suite if there was one with the other flags
     */
    public static String of(JvmFlags next, JvmRecord known) {
        return switch (next) {
            case LEAN -> known.of(JvmFlags.LEAN).isPresent() ? again(known) : attempt(known);
            case DEFAULT -> known.of(JvmFlags.DEFAULT).isPresent() ? slower(known) : otherTests();
        };
    }

    private static String slower(JvmRecord known) {
        return "fine: the next run drops " + LEAN_FLAG + ": this run took " + seconds(known, JvmFlags.LEAN)
                + " s with it, an earlier one " + seconds(known, JvmFlags.DEFAULT) + " s without";
    }

    private static String otherTests() {
        return "fine: the next run drops " + LEAN_FLAG + ": the earlier runs without it had many more or fewer classes";
    }

    private static String again(JvmRecord known) {
        return "fine: the next run uses " + LEAN_FLAG + " again: an earlier run took " + seconds(known, JvmFlags.LEAN)
                + " s with it, this one " + seconds(known, JvmFlags.DEFAULT) + " s without";
    }

    private static String attempt(JvmRecord known) {
        return "fine: the next run tries " + LEAN_FLAG + ", as " + reason(known)
                + "; if it is slower, the run after it drops the flag; fine.jvm=off never sets it";
    }

    private static String reason(JvmRecord known) {
        return known.of(JvmFlags.DEFAULT)
                .filter(run -> run.compileMillis() > 0 && run.cpuMillis() > 0)
                .map(run -> "compiling took " + seconds(Math.min(run.compileMillis(), run.cpuMillis())) + " of "
                        + seconds(run.cpuMillis()) + " s of the forks' processor time")
                .orElse("its JVMs live for a short time");
    }

    private static String seconds(JvmRecord known, JvmFlags flags) {
        return seconds(known.of(flags).map(Figures::wallMillis).orElse(0L));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / MILLIS_PER_SECOND);
    }
}
