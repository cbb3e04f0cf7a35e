package io.github.surefirefine.history;

import io.github.surefirefine.history.JvmRecord.Figures;
import io.github.surefirefine.model.JvmFlags;
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
     * @param known this run, and an earlier one if there was one with the other flags
     */
    public static String of(JvmFlags next, JvmRecord known) {
        return switch (next) {
            case LEAN -> lean(known);
            case DEFAULT ->
                "fine: the next run uses both compilers of HotSpot again: with the quick one alone, this run took "
                        + seconds(known, JvmFlags.LEAN) + " s, with both " + seconds(known, JvmFlags.DEFAULT) + " s";
        };
    }

    private static String lean(JvmRecord known) {
        if (known.of(JvmFlags.LEAN).isPresent()) {
            return "fine: the next run uses the quick compiler of HotSpot alone again (" + LEAN_FLAG
                    + "): with it, a run took "
                    + seconds(known, JvmFlags.LEAN) + " s, this one " + seconds(known, JvmFlags.DEFAULT)
                    + " s; fine.jvm=off uses both";
        }
        String why = known.of(JvmFlags.DEFAULT)
                .filter(run -> run.compileMillis() > 0 && run.cpuMillis() > 0)
                .map(run -> ": of " + seconds(run.cpuMillis()) + " s of the forks' processor time, "
                        + seconds(Math.min(run.compileMillis(), run.cpuMillis())) + " s went into compiling")
                .orElse(": the JVMs live for a short time");
        return "fine: the next run tries the quick compiler of HotSpot alone (" + LEAN_FLAG + ")" + why
                + "; if it is slower, the one after it uses both; fine.jvm=off always does";
    }

    private static String seconds(JvmRecord known, JvmFlags flags) {
        return seconds(known.of(flags).map(Figures::wallMillis).orElse(0L));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / MILLIS_PER_SECOND);
    }
}
