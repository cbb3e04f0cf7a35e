package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.detective.Case;
import io.github.surefirefine.detective.Finding;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestUnit;
import java.time.Duration;
import java.util.List;

/** Finds out whether tests failed by themselves or because of what ran before them in their forks. */
public final class FailureDiagnosis implements ReproductionGoal {

    /**
     * Only what ran this long before a test is tried. Earlier tests are less likely to matter, and nobody waits
     * forever.
     */
    private static final Duration FURTHEST_BACK = Duration.ofMinutes(1);

    private final int most;

    /** @param most the most tests that are examined */
    public FailureDiagnosis(int most) {
        this.most = most;
    }

    @Override
    public Asked ask(Run finished, boolean isPossible) {
        List<TestUnit> failed = finished.failedUnits();
        if (failed.isEmpty()) {
            return Asked.nothing(List.of());
        } else if (!isPossible) {
            return Asked.nothing(DiagnosisText.impossible());
        }
        Catalogue catalogue = new Catalogue(
                finished.classes(), unit -> finished.scheduler().seenNanos(unit).orElse(0));
        List<TestUnit> some = failed.subList(0, Math.min(failed.size(), most));
        return new Asked(
                DiagnosisText.head(some.size(), failed.size()),
                catalogue,
                some.stream().map(unit -> caseOf(unit, finished, catalogue)).toList());
    }

    private static Case caseOf(TestUnit suspect, Run finished, Catalogue catalogue) {
        List<TestUnit> inFork = finished.begunBefore(suspect).stream()
                .filter(unit -> unit.index() != suspect.index())
                .toList();
        List<TestUnit> inClass = finished.classOf(suspect).units().stream()
                .filter(unit -> unit.index() < suspect.index())
                .toList();
        return new Case(suspect.index(), last(inFork, catalogue), last(inClass, catalogue), List.of());
    }

    /** The last of these units that fit into the time. */
    private static List<Integer> last(List<TestUnit> units, Catalogue catalogue) {
        int from = units.size();
        long nanos = 0;
        while (from > 0 && nanos <= FURTHEST_BACK.toNanos()) {
            from--;
            nanos += catalogue.nanos(List.of(units.get(from)));
        }
        return units.subList(from, units.size()).stream().map(TestUnit::index).toList();
    }

    @Override
    public List<ConsoleLine> answered(Case about, Finding finding, Catalogue catalogue) {
        return DiagnosisText.of(catalogue.nameOf(about.suspect()), finding, catalogue::nameOf);
    }
}
