package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.detective.Case;
import io.github.surefirefine.detective.Finding;
import java.util.List;

/** The run is over when all tests have run. */
final class NoQuestions implements Questions {

    @Override
    public Asked ask(Run finished, boolean isPossible) {
        return Asked.nothing(List.of());
    }

    @Override
    public List<ConsoleLine> answered(Case about, Finding finding, Catalogue catalogue) {
        throw new IllegalStateException("nobody has asked");
    }
}
