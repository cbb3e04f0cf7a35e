package io.github.surefirefine.history.jvm;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the last runs of a suite took with each kind of JVM flags, and what follows for the next one. HotSpot's second
 * compiler pays in a JVM that computes for minutes. In one that lives for seconds it takes more than it saves, and where
 * every processor is busy the tests wait for it. How much it takes shows in the time of compiling; whether the tests get
 * by without it shows only when it is tried. So it is tried, and the quicker of both stays.
 *
 * @param classes how many classes the suite had
 * @param runs the last run with each kind of flags
 */
public record JvmRecord(int classes, Map<JvmFlags, Figures> runs) {

    /** Nothing was seen. */
    public static final JvmRecord NOTHING = new JvmRecord(0, Map.of());

    /** A suite that has grown or shrunk by more is another one. */
    private static final double SAME_SUITE = 0.2;

    /** What is quicker by less may be so by chance. */
    private static final double BY_CHANCE = 0.05;

    public JvmRecord {
        runs = runs.isEmpty() ? Map.of() : Map.copyOf(runs);
    }

    /**
     * What one run took.
     *
     * @param wallMillis from its first fork to its end
     * @param cpuMillis what the forks took of the processors, 0 where that is not known
     * @param compileMillis for how long they compiled, 0 where that is not known
     * @param forks how many JVMs there were
     */
    public record Figures(long wallMillis, long cpuMillis, long compileMillis, int forks) {

        /** In a shorter run nobody would notice. */
        private static final long NOTICED_MILLIS = 2_000;

        /** Less than this part of the processor time is not worth a try: the tests may need the code that it made. */
        private static final double MUCH_COMPILING = 0.35;

        /** Where the time of compiling is not known, a JVM that computes for longer may need the second compiler. */
        private static final long SHORT_LIFE_MILLIS = 15_000;

        /**
         * Whether these figures are at most so many times as large. Runs with different numbers of forks take different
         * times whatever the flags are, so only their processor time can be compared.
         */
        boolean isAtMost(double times, Figures other) {
            boolean haveCpu = cpuMillis > 0 && other.cpuMillis > 0;
            boolean differInForks = forks != other.forks;
            return (haveCpu && differInForks)
                    ? cpuMillis <= times * other.cpuMillis
                    : wallMillis <= times * other.wallMillis;
        }

        /** Whether most of what the second compiler did was in vain. */
        boolean areWorthATry() {
            if (wallMillis < NOTICED_MILLIS || forks == 0) {
                return false;
            }
            boolean isKnown = compileMillis > 0 && cpuMillis > 0;
            return isKnown
                    ? compileMillis >= MUCH_COMPILING * cpuMillis
                    : Math.max(wallMillis, cpuMillis) / forks <= SHORT_LIFE_MILLIS;
        }
    }

    /** This, with one more run. */
    public JvmRecord with(JvmFlags flags, Figures seen, int classesSeen) {
        boolean isSameSuite = Math.abs(classesSeen - classes) <= SAME_SUITE * Math.max(classesSeen, classes);
        Map<JvmFlags, Figures> all = new EnumMap<>(JvmFlags.class);
        all.putAll(isSameSuite ? runs : Map.of());
        all.put(flags, seen);
        return new JvmRecord(classesSeen, all);
    }

    /** What the run with these flags took. */
    public Optional<Figures> of(JvmFlags flags) {
        return Optional.ofNullable(runs.get(flags));
    }

    /**
     * The flags that the next run should have.
     *
     * @param now those that the last run had
     */
    public JvmFlags next(JvmFlags now) {
        Figures byDefault = runs.get(JvmFlags.DEFAULT);
        Figures lean = runs.get(JvmFlags.LEAN);
        if (byDefault == null) {
            return JvmFlags.DEFAULT;
        }
        if (lean == null) {
            return byDefault.areWorthATry() ? JvmFlags.LEAN : JvmFlags.DEFAULT;
        }
        double margin = now == JvmFlags.LEAN ? 1 + BY_CHANCE : 1 - BY_CHANCE;
        return lean.isAtMost(margin, byDefault) ? JvmFlags.LEAN : JvmFlags.DEFAULT;
    }
}
