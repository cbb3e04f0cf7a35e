package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.detective.Case;
import io.github.surefirefine.detective.Finding;
import io.github.surefirefine.dispatch.run.Run;
import java.util.List;

/** Reproduces nothing: the run is over when all tests have run. */
public final class NoReproduction implements ReproductionGoal {

    @Override
    public Asked ask(Run finished, boolean isPossible) {
        return Asked.nothing(List.of());
    }

    @Override
    public List<ConsoleLine> answered(Case about, Finding finding, Catalogue catalogue) {
        throw new IllegalStateException("nobody has asked");
    }
}
