package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.detective.Case;
import io.github.surefirefine.detective.Finding;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.recorder.Intake;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.UnitName;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.ReplayScript;
import io.github.surefirefine.shard.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds out why one test fails in some orders only. Of the suite, it runs only what is needed to answer that. It first
 * tries what ran before the test in a recorded run, then what comes before it in its class, and then in the whole
 * suite.
 */
public final class TestBisection implements Intake, ReproductionGoal {

    private final String wanted;
    private final Outbox outbox;
    private final Progress progress;
    private final List<TestClass> found = new ArrayList<>();

    /** @param wanted class and method, as in {@code demo.FooTest#bar}; the package may be left out */
    public TestBisection(String wanted, Outbox outbox, Progress progress) {
        this.wanted = wanted;
        this.outbox = outbox;
        this.progress = progress;
    }

    @Override
    public void found(Run run, RunPlan some, ForkId finder) {
        found.addAll(some.classes());
    }

    @Override
    public void complete(Run run) {
        List<TestClass> suite = new ArrayList<>(Suite.distinct(found));
        suite.sort(Comparator.comparing(TestClass::name));
        found.clear();
        int units = 0;
        for (TestClass testClass : suite) {
            found.add(testClass.renumbered(found.size(), units));
            units += testClass.units().size();
        }
    }

    @Override
    public boolean takesAll() {
        return false;
    }

    @Override
    public Asked ask(Run finished, boolean isPossible) {
        Estimates past = progress.past();
        Catalogue catalogue = new Catalogue(
                found,
                unit -> past.unitNanos(found.get(unit.classIndex()), unit).orElse(0));
        Optional<TestUnit> suspect = catalogue.units().stream()
                .filter(unit -> catalogue.nameOf(unit.index()).isMeantBy(wanted))
                .findFirst();
        if (suspect.isEmpty()) {
            return Asked.nothing(
                    BisectionText.notFound(wanted, catalogue.units().size()));
        } else if (!isPossible) {
            return Asked.nothing(DiagnosisText.impossible());
        }
        Case about = caseOf(suspect.get(), catalogue);
        UnitName name = catalogue.nameOf(about.suspect());
        List<ConsoleLine> preface = new ArrayList<>(BisectionText.head(name, about));
        progress.recording()
                .filter(recording -> isNotIn(recording, suspect.get()))
                .ifPresent(recording -> preface.addAll(BisectionText.notRecorded(name, recording.source())));
        return new Asked(preface, catalogue, List.of(about));
    }

    private Case caseOf(TestUnit suspect, Catalogue catalogue) {
        List<TestUnit> before = catalogue.units().subList(0, suspect.index());
        List<TestUnit> ofItsClass = before.stream()
                .filter(unit -> unit.classIndex() == suspect.classIndex())
                .toList();
        return new Case(suspect.index(), numbers(recordedBefore(suspect)), numbers(ofItsClass), numbers(before));
    }

    private boolean isNotIn(Recording recording, TestUnit suspect) {
        return ReplayScript.of(recording, found).script().ofForks().values().stream()
                .flatMap(List::stream)
                .noneMatch(piece -> piece.contains(suspect));
    }

    /** What the fork of the test had run before it in the recorded run. */
    private List<TestUnit> recordedBefore(TestUnit suspect) {
        return progress.recording()
                .flatMap(recording -> ReplayScript.of(recording, found).script().ofForks().values().stream()
                        .map(pieces -> pieces.stream().flatMap(List::stream).toList())
                        .filter(units -> units.contains(suspect))
                        .findFirst())
                .map(units -> units.subList(0, units.indexOf(suspect)))
                .orElse(List.of());
    }

    private static List<Integer> numbers(List<TestUnit> units) {
        return units.stream().map(TestUnit::index).toList();
    }

    @Override
    public List<ConsoleLine> answered(Case about, Finding finding, Catalogue catalogue) {
        UnitName suspect = catalogue.nameOf(about.suspect());
        if (finding instanceof Finding.NeverFails never) {
            return BisectionText.neverFails(suspect, never.trials());
        }
        List<ConsoleLine> lines = new ArrayList<>(DiagnosisText.of(suspect, finding, catalogue::nameOf));
        List<Integer> sequence = new ArrayList<>(BisectionText.others(finding));
        sequence.add(about.suspect());
        List<Action.KeepSequence.Test> tests = sequence.stream()
                .map(unit -> new Action.KeepSequence.Test(
                        catalogue.nameOf(unit).className(),
                        catalogue.nameOf(unit).method(),
                        catalogue.unit(unit).uniqueId()))
                .toList();
        if (BisectionText.isShownBy(finding)) {
            outbox.add(new Action.KeepSequence(tests));
        }
        lines.addAll(BisectionText.advice(
                suspect, finding, sequence.stream().map(catalogue::nameOf).toList(), progress.reports()));
        return lines;
    }
}
