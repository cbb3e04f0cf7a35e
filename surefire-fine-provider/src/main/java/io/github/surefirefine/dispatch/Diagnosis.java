package io.github.surefirefine.dispatch;

import io.github.surefirefine.detective.Case;
import io.github.surefirefine.detective.Investigation;
import io.github.surefirefine.detective.Next;
import io.github.surefirefine.detective.Verdict;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.script.Pieces;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * After the run, tries the tests that have failed again: each alone and, if that makes a difference, after what ran before
 * it in its fork. Says what it has found, and changes no result. Not thread-safe.
 */
final class Diagnosis {

    /** Trials for one test; then the shortest list so far has to do. */
    private static final int MOST_TRIALS = 60;

    /** What ran before a test is tried as far back as that; the rest is less likely to matter, and nobody waits for ever. */
    private static final Duration FURTHEST_BACK = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A test may take so many times as long as it did in the run. */
    private static final int PATIENCE_FACTOR = 5;

    private final OptionalInt mostTests;
    private final Outbox outbox;
    private final Trials trials;

    private final Deque<TestUnit> suspects = new ArrayDeque<>();
    private @Nullable Run run;
    private @Nullable TestUnit suspect;
    private @Nullable Next next;
    private boolean isOver;

    /**
     * @param mostTests so many tests are tried at most; empty where the user wants none of this
     */
    Diagnosis(OptionalInt mostTests, Outbox outbox, Trials trials) {
        this.mostTests = mostTests;
        this.outbox = outbox;
        this.trials = trials;
    }

    /** All tests have run: begins, unless that was done before, or goes on with what trials have shown. */
    void goOn(Run finished, long nowNanos) {
        if (run == null) {
            begin(finished, nowNanos);
        } else if (!isOver && next instanceof Next.Batch batch) {
            trials.verdicts().ifPresent(verdicts -> answered(finished, batch, verdicts, nowNanos));
        }
    }

    /** Whether nothing is to be tried any more. */
    boolean isOver() {
        return isOver;
    }

    private void begin(Run finished, long nowNanos) {
        run = finished;
        List<TestUnit> failed = mostTests.isPresent() ? finished.failedUnits() : List.of();
        if (failed.isEmpty()) {
            isOver = true;
        } else if (trials.atOnce() == 0) {
            isOver = true;
            outbox.print(DiagnosisText.impossible());
        } else {
            suspects.addAll(failed.subList(0, Math.min(failed.size(), mostTests.getAsInt())));
            outbox.print(DiagnosisText.head(suspects.size(), failed.size()));
            nextSuspect(finished, nowNanos);
        }
    }

    private void nextSuspect(Run finished, long nowNanos) {
        suspect = suspects.poll();
        if (suspect == null) {
            isOver = true;
            return;
        }
        follow(finished, Investigation.of(caseOf(finished, suspect), trials.atOnce(), MOST_TRIALS), nowNanos);
    }

    private void answered(Run finished, Next.Batch batch, List<Verdict> verdicts, long nowNanos) {
        follow(finished, batch.then().apply(verdicts), nowNanos);
    }

    private void follow(Run finished, Next step, long nowNanos) {
        next = step;
        if (step instanceof Next.Batch batch && suspect != null) {
            run(finished, batch, suspect, nowNanos);
        } else if (step instanceof Next.End end && suspect != null) {
            outbox.print(DiagnosisText.of(
                    finished.nameOf(suspect), end.finding(), unit -> finished.nameOf(finished.unit(unit))));
            nextSuspect(finished, nowNanos);
        }
    }

    private void run(Run finished, Next.Batch batch, TestUnit last, long nowNanos) {
        List<List<List<TestUnit>>> sequences = new ArrayList<>();
        List<Long> limits = new ArrayList<>();
        for (List<Integer> before : batch.trials()) {
            List<TestUnit> units =
                    new ArrayList<>(before.stream().map(finished::unit).toList());
            units.add(last);
            sequences.add(Pieces.of(units, finished.classes()));
            limits.add(PATIENCE.toNanos() + PATIENCE_FACTOR * nanos(finished, units));
        }
        trials.run(sequences, limits, nowNanos);
    }

    private static Case caseOf(Run finished, TestUnit suspect) {
        List<Integer> recorded = lastOf(
                finished,
                finished.begunBefore(suspect).stream()
                        .filter(unit -> unit.index() != suspect.index())
                        .toList());
        List<Integer> ofItsClass = lastOf(
                finished,
                finished.classOf(suspect).units().stream()
                        .filter(unit -> unit.index() < suspect.index())
                        .toList());
        return new Case(suspect.index(), recorded, ofItsClass, List.of());
    }

    /** The last of these, as many as there is time for. */
    private static List<Integer> lastOf(Run finished, List<TestUnit> units) {
        long nanos = 0;
        int from = units.size();
        while (from > 0 && nanos <= FURTHEST_BACK.toNanos()) {
            nanos += nanos(finished, units.subList(from - 1, from));
            from--;
        }
        return units.subList(from, units.size()).stream().map(TestUnit::index).toList();
    }

    private static long nanos(Run finished, List<TestUnit> units) {
        return units.stream()
                .map(finished.scheduler::seenNanos)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }
}
