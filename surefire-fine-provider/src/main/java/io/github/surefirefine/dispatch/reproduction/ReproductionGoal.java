package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.detective.Case;
import io.github.surefirefine.detective.Finding;
import io.github.surefirefine.dispatch.run.Run;
import java.util.List;

/** What trials are to find out once all tests have run. */
public interface ReproductionGoal {

    /**
     * The tests in question, in the order in which they are tried.
     *
     * @param isPossible whether forks can be started for that
     * @return empty if nothing is asked
     */
    Asked ask(Run finished, boolean isPossible);

    /** What is printed about an answer. */
    List<ConsoleLine> answered(Case about, Finding finding, Catalogue catalogue);

    /**
     * The questions.
     *
     * @param preface is printed before the first trial
     */
    record Asked(List<ConsoleLine> preface, Catalogue catalogue, List<Case> cases) {

        public Asked {
            preface = List.copyOf(preface);
            cases = List.copyOf(cases);
        }

        /** No question, for the given reason. */
        static Asked nothing(List<ConsoleLine> why) {
            return new Asked(why, new Catalogue(), List.of());
        }
    }
}
