package io.github.surefirefine.plugin.report;

import io.github.surefirefine.figures.FiguresText;
import io.github.surefirefine.plugin.analysis.Bottleneck;
import io.github.surefirefine.plugin.analysis.ClassUse;
import io.github.surefirefine.plugin.analysis.Figures;
import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.fork.Activity;
import io.github.surefirefine.plugin.analysis.whole.WholeClass;
import io.github.surefirefine.plugin.forecast.Expectation;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.Comparator;
import java.util.Locale;

/** Says in a sentence or two why a run took so long, and what would help. */
final class VerdictText {

    private VerdictText() {}

    static String of(RunAnalysis run, Texts texts) {
        Figures figures = run.figures();
        Bottleneck bottleneck = run.bottleneck();
        String key = "verdict." + bottleneck.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (bottleneck) {
            case NOTHING -> texts.get(key);
            case LONGEST_TEST -> {
                Slice.Test longest = run.longestTests().get(0);
                yield texts.get(key, name(longest), Durations.text(longest.micros()), FiguresText.wall(figures.run()));
            }
            case FORKS, PROCESSORS -> {
                Expectation best = run.forecast().recommended();
                yield texts.get(key, texts.count("count.busy-forks", figures.forks()), FiguresText.busy(figures.run()))
                        + (best.forks() > figures.forks()
                                ? " " + texts.get("verdict.more-forks", best.forks(), Durations.text(best.micros()))
                                : "");
            }
            case FIXTURES -> {
                ClassUse costly = run.classes().stream()
                        .max(Comparator.comparingLong(ClassUse::fixtureMicros))
                        .orElseThrow();
                yield texts.get(
                        key,
                        Durations.text(figures.run().fixtureMicros()),
                        costly.name(),
                        costly.entries(),
                        Durations.text(costly.fixtureMicros()));
            }
            case WHOLE_CLASSES -> {
                WholeClass longest = run.wholeClasses().classes().get(0);
                yield texts.get(
                        key,
                        longest.name(),
                        Durations.text(longest.micros()),
                        FiguresText.wall(figures.run()),
                        Durations.text(run.wholeClasses().sharedMicros()));
            }
            case HELD_BACK -> texts.get(key, Durations.text(run.time().of(Activity.HELD_BACK)));
            case START ->
                texts.get(
                        figures.forks() > 1 ? key : key + ".one",
                        FiguresText.percent(share(run, Activity.START) + share(run, Activity.PLAN)),
                        FiguresText.percent(share(run, Activity.START)),
                        FiguresText.percent(share(run, Activity.PLAN)),
                        Durations.text(figures.firstTestMicros()),
                        FiguresText.wall(figures.run()));
            case CRASHES -> texts.get(key, Durations.text(run.time().of(Activity.CRASH)));
            case REMAINDER ->
                texts.get(
                        key,
                        Durations.text(run.time().of(Activity.NOTHING_LEFT)),
                        run.lastTest().map(VerdictText::name).orElse(""),
                        Durations.text(run.lastTest().map(Slice.Test::micros).orElse(0L)));
            case OVERHEAD -> texts.get(key, Durations.text(run.time().of(Activity.OTHER)));
        };
    }

    private static double share(RunAnalysis run, Activity activity) {
        return (double) run.time().of(activity) / Math.max(1, run.time().totalMicros());
    }

    private static String name(Slice.Test test) {
        return test.className() + "." + test.name();
    }
}
