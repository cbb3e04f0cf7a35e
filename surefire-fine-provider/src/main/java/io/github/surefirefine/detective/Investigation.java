package io.github.surefirefine.detective;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out why a test fails. It is tried alone; then after what ran before it; and if that makes a difference, after
 * fewer and fewer of these tests. Because a test may be flaky, decisive trials are repeated. Immutable: it answers with
 * the next step, which holds all that is known.
 */
public final class Investigation {

    /** How often a decisive trial is repeated. */
    private static final int REPEATS = 3;

    private final Case suspected;
    private final int atOnce;
    private final int mostTrials;

    private Investigation(Case suspected, int atOnce, int mostTrials) {
        this.suspected = suspected;
        this.atOnce = atOnce;
        this.mostTrials = mostTrials;
    }

    /**
     * Begins.
     *
     * @param atOnce how many trials can run at the same time
     * @param mostTrials after this many trials, no shorter list is looked for
     */
    public static Next of(Case suspected, int atOnce, int mostTrials) {
        Investigation investigation = new Investigation(suspected, atOnce, mostTrials);
        return new Next.Batch(Collections.nCopies(REPEATS, List.of()), investigation::triedAlone);
    }

    private Next triedAlone(List<Verdict> verdicts) {
        int failed = Collections.frequency(verdicts, Verdict.FAILED);
        if (verdicts.contains(Verdict.UNDECIDED)) {
            return new Next.End(new Finding.Undecided());
        } else if (failed == REPEATS) {
            return tryAll(
                    contexts(List.of(suspected.ofItsClass(), suspected.ofAll())),
                    Verdict.PASSED,
                    REPEATS,
                    trials -> new Next.End(new Finding.FailsAlone()));
        } else if (failed > 0) {
            return new Next.End(new Finding.Flaky(failed, REPEATS));
        }
        return tryAll(
                contexts(List.of(suspected.recorded(), suspected.ofItsClass(), suspected.ofAll())),
                Verdict.FAILED,
                REPEATS,
                this::neverFailed);
    }

    private static List<List<Integer>> contexts(List<List<Integer>> all) {
        Set<List<Integer>> contexts = new LinkedHashSet<>(all);
        contexts.remove(List.of());
        return List.copyOf(contexts);
    }

    /** Tries one list after the other, until one has the effect. */
    private Next tryAll(List<List<Integer>> contexts, Verdict effect, int trials, Function<Integer, Next> otherwise) {
        if (contexts.isEmpty()) {
            return otherwise.apply(trials);
        }
        List<Integer> context = contexts.get(0);
        return new Next.Batch(
                List.of(context),
                verdicts -> verdicts.get(0) == effect
                        ? shrink(Shrinking.of(context), effect, trials + 1)
                        : tryAll(contexts.subList(1, contexts.size()), effect, trials + 1, otherwise));
    }

    /** It failed in the run, and in no trial: perhaps it fails now and then. */
    private Next neverFailed(int trials) {
        if (suspected.recorded().isEmpty()) {
            return new Next.End(new Finding.NeverFails(trials));
        }
        return new Next.Batch(Collections.nCopies(REPEATS - 1, suspected.recorded()), verdicts -> {
            int failed = Collections.frequency(verdicts, Verdict.FAILED);
            return new Next.End(
                    failed > 0 ? new Finding.Flaky(failed, REPEATS) : new Finding.NeverFails(trials + REPEATS - 1));
        });
    }

    private Next shrink(Shrinking shrinking, Verdict effect, int trials) {
        if (shrinking.isOver() || trials >= mostTrials) {
            return confirm(shrinking, effect);
        }
        return tryCandidates(shrinking, shrinking.candidates(), effect, trials);
    }

    private Next tryCandidates(Shrinking shrinking, List<List<Integer>> candidates, Verdict effect, int trials) {
        if (candidates.isEmpty()) {
            return shrink(shrinking.finer(), effect, trials);
        }
        List<List<Integer>> some = candidates.subList(0, Math.min(atOnce, candidates.size()));
        List<List<Integer>> others = candidates.subList(some.size(), candidates.size());
        return new Next.Batch(some, verdicts -> {
            int first = verdicts.indexOf(effect);
            return first < 0
                    ? tryCandidates(shrinking, others, effect, trials + some.size())
                    : shrink(shrinking.to(some.get(first)), effect, trials + some.size());
        });
    }

    /** By chance, a flaky test may have seemed to depend on others. */
    private Next confirm(Shrinking shrinking, Verdict effect) {
        List<Integer> found = shrinking.shortest();
        return new Next.Batch(Collections.nCopies(REPEATS, found), verdicts -> {
            if (Collections.frequency(verdicts, effect) < REPEATS) {
                int failed = Collections.frequency(verdicts, Verdict.FAILED) + (effect == Verdict.FAILED ? 1 : 0);
                return new Next.End(new Finding.Flaky(failed, REPEATS + 1));
            }
            return new Next.End(
                    effect == Verdict.FAILED
                            ? new Finding.Spoilt(found, shrinking.isOver())
                            : new Finding.Needs(found, shrinking.isOver()));
        });
    }
}
