package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.detective.Case;
import io.github.surefirefine.detective.Investigation;
import io.github.surefirefine.detective.Next;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.script.Pieces;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * After the run, answers questions by trials, one test after the other. It prints what it finds and changes no result.
 * Not thread-safe.
 */
public final class Reproduction {

    /** Trials for one test; after that, the shortest list so far is the answer. */
    private static final int MOST_TRIALS = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Tests may take this many times as long as they did in the run. */
    private static final int PATIENCE_FACTOR = 5;

    private final ReproductionGoal questions;
    private final Outbox outbox;
    private final TrialForks trials;

    private final Deque<Case> toAsk = new ArrayDeque<>();
    private ReproductionGoal.@Nullable Asked asked;
    private @Nullable Case current;
    private @Nullable Next next;

    public Reproduction(ReproductionGoal questions, Outbox outbox, TrialForks trials) {
        this.questions = questions;
        this.outbox = outbox;
        this.trials = trials;
    }

    /** All tests have run: begins, or continues when trials are over. */
    public void goOn(Run finished, long nowNanos) {
        if (asked == null) {
            ReproductionGoal.Asked begun = questions.ask(finished, trials.atOnce() > 0);
            asked = begun;
            outbox.print(begun.preface());
            for (Case each : begun.cases()) {
                toAsk.add(each);
            }
            nextCase(begun, nowNanos);
        } else if (next instanceof Next.Batch batch && current != null) {
            ReproductionGoal.Asked all = asked;
            Case about = current;
            trials.verdicts()
                    .ifPresent(verdicts -> follow(all, about, batch.then().apply(verdicts), nowNanos));
        }
    }

    /** Whether all questions are answered. */
    public boolean isOver() {
        return asked != null && current == null;
    }

    private void nextCase(ReproductionGoal.Asked all, long nowNanos) {
        Case about = toAsk.poll();
        current = about;
        next = null;
        if (about != null) {
            follow(all, about, Investigation.of(about, trials.atOnce(), MOST_TRIALS), nowNanos);
        }
    }

    private void follow(ReproductionGoal.Asked all, Case about, Next step, long nowNanos) {
        next = step;
        if (step instanceof Next.Batch batch) {
            trials.run(
                    batch.trials().stream()
                            .map(before -> planned(all.catalogue(), before, about.suspect()))
                            .toList(),
                    nowNanos);
        } else if (step instanceof Next.End end) {
            outbox.print(questions.answered(about, end.finding(), all.catalogue()));
            nextCase(all, nowNanos);
        }
    }

    private static TrialForks.Planned planned(Catalogue catalogue, List<Integer> before, int suspect) {
        List<TestUnit> units = new ArrayList<>();
        before.forEach(unit -> units.add(catalogue.unit(unit)));
        units.add(catalogue.unit(suspect));
        return new TrialForks.Planned(
                Pieces.of(units, catalogue.classes()), PATIENCE.plusNanos(PATIENCE_FACTOR * catalogue.nanos(units)));
    }
}
