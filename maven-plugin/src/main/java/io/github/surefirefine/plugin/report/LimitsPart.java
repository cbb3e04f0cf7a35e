package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.ClassUse;
import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.fork.Activity;
import io.github.surefirefine.plugin.analysis.fork.ForkUse;
import io.github.surefirefine.plugin.analysis.fork.TimeBudget;
import io.github.surefirefine.plugin.analysis.whole.WholeClass;
import io.github.surefirefine.plugin.analysis.whole.WholeClasses;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.Position;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What limits a run: where the time of the forks went, the longest tests, the most expensive classes, those in one piece. */
final class LimitsPart {

    private static final int MOST_CLASSES = 10;

    private final RunReport report;
    private final RunAnalysis run;
    private final Texts texts;
    private final Markup html = new Markup();

    LimitsPart(RunReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        run = report.run();
    }

    Part draw() {
        html.open("div", "class", "fine fine-limits");
        budget();
        run.lastTest()
                .ifPresent(last -> html.open("p", "class", "fine-verdict")
                        .text(texts.get("limits.last") + " ")
                        .raw(TestNames.link(report.links(), last))
                        .text(" (" + Durations.text(last.micros()) + ")")
                        .close());
        html.open("div", "class", "fine-columns");
        longestTests();
        classes(
                "limits.longest-classes",
                Comparator.comparingLong(ClassUse::totalMicros).reversed());
        classes(
                "limits.fixtures",
                Comparator.comparingLong(ClassUse::fixtureMicros).reversed());
        wholeClasses(run.wholeClasses());
        flaky();
        html.close();
        forks();
        html.close();
        return new Part(texts.get("part.limits"), html.toString());
    }

    private void budget() {
        TimeBudget time = run.time();
        long total = Math.max(1, time.totalMicros());
        html.element("h4", texts.get("limits.budget", Durations.text(time.totalMicros())));
        html.open("div", "class", "fine-budget", "aria-hidden", "true");
        for (Activity activity : Activity.values()) {
            if (time.of(activity) > 0) {
                html.element(
                        "i",
                        "",
                        "class",
                        "a-" + key(activity),
                        "style",
                        "width:" + Position.percent(time.of(activity), total),
                        "title",
                        texts.get("activity." + key(activity)));
            }
        }
        html.close();
        html.open("ul", "class", "fine-legend fine-budget-legend");
        for (Activity activity : Activity.values()) {
            long micros = time.of(activity);
            if (micros > 0) {
                html.open("li", "class", "a-" + key(activity))
                        .element("i", "")
                        .text(texts.get("activity." + key(activity)) + " ")
                        .element("b", Durations.text(micros))
                        .element("span", " " + Durations.percent((double) micros / total))
                        .close();
            }
        }
        html.close();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void longestTests() {
        if (run.longestTests().isEmpty()) {
            return;
        }
        beginList("limits.longest-tests");
        long most = Math.max(1, run.longestTests().get(0).micros());
        for (Slice.Test test : run.longestTests()) {
            beginEntry(test.micros(), most);
            html.raw(TestNames.link(report.links(), test));
            endEntry(Durations.text(test.micros()), "");
        }
        html.close().close();
    }

    private void classes(String key, Comparator<ClassUse> order) {
        boolean isOfFixtures = key.equals("limits.fixtures");
        List<ClassUse> some = run.classes().stream()
                .sorted(order)
                .filter(use -> micros(use, isOfFixtures) > 0)
                .limit(MOST_CLASSES)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        beginList(key);
        long most = micros(some.get(0), isOfFixtures);
        for (ClassUse use : some) {
            beginEntry(micros(use, isOfFixtures), most);
            html.raw(TestNames.ofClass(use.name()));
            endEntry(
                    Durations.text(micros(use, isOfFixtures)),
                    isOfFixtures
                            ? texts.get(
                                    "limits.entries",
                                    use.entries(),
                                    Durations.text(use.cost().setupMicros()))
                            : texts.get(
                                    "limits.class",
                                    texts.count("count.tests", use.tests()),
                                    texts.count("count.forks", use.forks())));
        }
        html.close().close();
    }

    private void wholeClasses(WholeClasses whole) {
        if (whole.classes().isEmpty()) {
            return;
        }
        beginList("limits.whole");
        long most = Math.max(1, whole.classes().get(0).micros());
        for (WholeClass each : whole.classes().stream().limit(MOST_CLASSES).toList()) {
            beginEntry(each.micros(), most);
            html.raw(TestNames.ofClass(each.name()));
            double share = (double) each.micros() / Math.max(1, whole.wallMicros());
            endEntry(
                    Durations.text(each.micros()),
                    texts.get(
                            "limits.whole.class",
                            Durations.percent(share),
                            each.engine(),
                            texts.get("whole." + key(each.why()))));
        }
        html.close();
        if (whole.classes().size() > MOST_CLASSES) {
            html.element("p", texts.get("limits.whole.more", whole.classes().size() - MOST_CLASSES));
        }
        if (whole.toShare().isEmpty()) {
            html.element("p", texts.get("limits.whole.not-worth-it"));
        } else {
            html.element(
                            "p",
                            texts.get(
                                    "limits.whole.shared",
                                    Durations.text(whole.sharedMicros()),
                                    texts.count("count.forks", whole.forks())))
                    .open("pre", "class", "fine-paste")
                    .element("code", "fine.apart=" + String.join(",", whole.toShare()))
                    .close();
        }
        html.close();
    }

    private static long micros(ClassUse use, boolean ofFixtures) {
        return ofFixtures ? use.fixtureMicros() : use.totalMicros();
    }

    private void flaky() {
        if (run.flaky().isEmpty()) {
            return;
        }
        beginList("limits.flaky");
        for (Slice.Test test : run.flaky()) {
            beginEntry(0, 1);
            html.raw(TestNames.link(report.links(), test));
            endEntry("", "");
        }
        html.close().close();
    }

    private void beginList(String key) {
        html.open("section").element("h4", texts.get(key)).open("ol", "class", "fine-list");
    }

    private void beginEntry(long micros, long most) {
        html.open("li", "style", "--part:" + Position.percent(micros, most)).open("span", "class", "name");
    }

    private void endEntry(String value, String more) {
        html.close().element("b", value).element("small", more).close();
    }

    private void forks() {
        html.open("details").element("summary", texts.get("limits.forks"));
        html.open("div", "class", "fine-scroll");
        html.open("table").open("thead").open("tr").element("th", texts.get("column.fork"), "scope", "col");
        html.element("th", texts.get("column.tests"), "scope", "col")
                .element("th", texts.get("column.busy"), "scope", "col");
        for (Activity activity : Activity.values()) {
            html.element("th", texts.get("activity." + key(activity)), "scope", "col");
        }
        html.close().close().open("tbody");
        for (ForkUse fork : run.forks()) {
            html.open("tr")
                    .element("th", texts.get("fork.name", fork.line().name()), "scope", "row")
                    .element("td", Integer.toString(fork.line().tests()), "class", "n")
                    .element("td", Durations.percent(fork.utilisation()), "class", "n");
            for (Activity activity : Activity.values()) {
                html.element("td", Durations.text(fork.time().of(activity)), "class", "n");
            }
            html.close();
        }
        html.close().close().close().close();
    }
}
