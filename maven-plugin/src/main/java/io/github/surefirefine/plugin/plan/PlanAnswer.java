package io.github.surefirefine.plugin.plan;

import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.text.Page;
import java.util.List;

/**
 * How a suite would be spread.
 *
 * @param module the module's name
 * @param source of this knowledge
 * @param runs how many runs of the whole suite are in it
 * @param classes how many test classes are known
 * @param units how many pieces could be handed out
 * @param totalMicros tests and setups, one after the other
 * @param processors of this machine
 * @param configured the forkCount that the project has
 * @param recommended the forkCount that it should have
 * @param startsAtMost how many forks are started with {@code fine.forks=auto}, however large forkCount is
 * @param why it should
 * @param choices what to expect of each forkCount, from 1
 * @param forks what each fork would do, in the requested spread
 * @param notKnown what could make a difference
 */
public record PlanAnswer(
        String module,
        String source,
        int runs,
        int classes,
        int units,
        long totalMicros,
        int processors,
        int configured,
        int recommended,
        int startsAtMost,
        String why,
        List<Choice> choices,
        List<Fork> forks,
        List<String> notKnown)
        implements Answer {

    public PlanAnswer {
        choices = List.copyOf(choices);
        forks = List.copyOf(forks);
        notKnown = List.copyOf(notKnown);
    }

    /**
     * A number of forks that a project allows.
     *
     * @param forks the forkCount
     * @param starts how many of them are started with {@code fine.forks=auto}
     * @param expectedMicros from the start of the first fork to the end of the last test
     * @param stockMicros the same if classes are handed out as a whole
     * @param utilisation the part of the time in which forks are busy, from 0 to 1
     * @param limit what keeps it from being faster
     */
    public record Choice(
            int forks, int starts, long expectedMicros, long stockMicros, double utilisation, String limit) {}

    /** What a fork would do. */
    public record Fork(int fork, long endMicros, long busyMicros, List<Part> parts) {

        public Fork {
            parts = List.copyOf(parts);
        }
    }

    /** Units of a class, and how many the class has. */
    public record Part(String className, int units, int of, long micros) {}

    @Override
    public List<String> lines(Page page) {
        return new PlanText(this, page).lines();
    }
}
