package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.failure.Attempt;
import io.github.surefirefine.plugin.failure.FailedTest;
import io.github.surefirefine.plugin.failure.FailedTests;
import io.github.surefirefine.plugin.failure.FailureReport;
import io.github.surefirefine.plugin.failure.Thrown;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import java.util.List;
import java.util.Locale;

/** What failed, and why: one foldable entry for each test, and for each class that failed outside its tests. */
final class FailuresPart {

    /** So many entries are unfolded; the others are a click away. */
    private static final int MOST_OPEN = 5;

    /** After that many, a page becomes slow, and nobody reads on. */
    private static final int MOST_ENTRIES = 200;

    private static final int MOST_NAMES = 2_000;

    private final FailureReport report;
    private final Texts texts;
    private final Markup html = new Markup();

    FailuresPart(FailureReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /** To be called once. */
    Part draw() {
        FailedTests tests = report.tests();
        html.open("div", "class", "fine fine-failures");
        for (FailedTests.LostFork lost : tests.lostForks()) {
            html.element(
                    "p",
                    texts.get("failures.lost-fork", lost.fork(), lost.message()),
                    "class",
                    "fine-note",
                    "role",
                    "note");
        }
        entries(tests.failed(), MOST_OPEN);
        if (!tests.flaky().isEmpty()) {
            html.element("h4", texts.get("failures.flaky"));
            entries(tests.flaky(), 0);
        }
        html.close();
        return new Part(texts.get("part.failures"), html.toString());
    }

    private void entries(List<FailedTest> tests, int open) {
        int begun = 0;
        for (FailedTest test : tests.subList(0, Math.min(tests.size(), MOST_ENTRIES))) {
            entry(test, begun++ < open);
        }
        if (tests.size() > MOST_ENTRIES) {
            names(tests.subList(MOST_ENTRIES, tests.size()));
        }
    }

    private void entry(FailedTest test, boolean isOpen) {
        if (isOpen) {
            html.open("details", "class", "fine-failure", "open", "open");
        } else {
            html.open("details", "class", "fine-failure");
        }
        html.open("summary");
        headline(test);
        html.close().open("div", "class", "fine-why");
        AttemptText attempts = new AttemptText(report, texts, html);
        for (int i = 0; i < test.attempts().size(); i++) {
            Attempt attempt = test.attempts().get(i);
            heading(i, test, attempt);
            boolean isAsBefore = i > 0 && isSame(attempt, test.attempts().get(i - 1));
            if (isAsBefore) {
                html.element("p", texts.get("failures.same"), "class", "fine-hint");
                attempts.printed(attempt.printed());
            } else {
                attempts.draw(attempt, test.className());
            }
        }
        html.open(
                        "div",
                        "class",
                        "fine-again",
                        "data-copy",
                        texts.get("script.copy"),
                        "data-copied",
                        texts.get("script.copied"))
                .element("span", texts.get("failures.again"))
                .element("code", report.again().of(test))
                .close();
        html.close().close().newLine();
    }

    private static boolean isSame(Attempt attempt, Attempt before) {
        return !attempt.thrown().equals(Thrown.NOTHING) && attempt.thrown().equals(before.thrown());
    }

    private void headline(FailedTest test) {
        Attempt told = test.attempts().get(0);
        html.element("b", word(test), "class", "fine-word o-" + (test.isFlaky() ? "flaky" : style(test.last())))
                .open("span", "class", "fine-who")
                .raw(TestNames.of(test.className(), test.name()))
                .close()
                .element(
                        "small",
                        told.thrown()
                                .message()
                                .lines()
                                .findFirst()
                                .orElse(told.thrown().type()));
    }

    private String word(FailedTest test) {
        if (test.isFlaky()) {
            return texts.get("failures.word.flaky");
        }
        return test.isClass()
                ? texts.get("failures.word.class")
                : texts.outcome(test.last().outcome());
    }

    private void heading(int index, FailedTest test, Attempt attempt) {
        int count = test.attempts().size();
        String ran = attempt.ran()
                .map(known -> texts.get("failures.ran", Durations.text(known.micros()), known.fork()))
                .orElse("");
        String told = count == 1
                ? ran
                : texts.get("failures.attempt", index + 1, count, texts.outcome(attempt.outcome()))
                        + (ran.isEmpty() ? "" : ", " + ran);
        if (!told.isEmpty()) {
            html.element("p", told, "class", count == 1 ? "fine-hint" : "fine-attempt");
        }
    }

    private void names(List<FailedTest> tests) {
        html.element("p", texts.get("failures.more", tests.size()), "class", "fine-hint")
                .open("ul", "class", "fine-more-failures");
        tests.stream().limit(MOST_NAMES).forEach(test -> {
            html.open("li");
            headline(test);
            html.close().newLine();
        });
        html.close();
    }

    private static String style(Attempt attempt) {
        return attempt.outcome().name().toLowerCase(Locale.ROOT);
    }
}
