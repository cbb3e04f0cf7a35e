package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.failure.Attempt;
import io.github.surefirefine.plugin.failure.FailureReport;
import io.github.surefirefine.plugin.failure.Printed;
import io.github.surefirefine.plugin.failure.SourcePlace;
import io.github.surefirefine.plugin.failure.StackLine;
import io.github.surefirefine.plugin.failure.StackText;
import io.github.surefirefine.plugin.failure.Thrown;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an attempt has thrown and printed: message, own frames, and the rest to unfold. */
final class AttemptText {

    private static final int SHORT_LINES = 10;
    private static final int MOST_OWN_LINES = 40;

    private final FailureReport report;
    private final Texts texts;
    private final Markup html;

    /**
     * Adds to what has been drawn.
     *
     * @param html to which it adds
     */
    AttemptText(FailureReport report, Texts texts, Markup html) {
        this.report = report;
        this.texts = texts;
        this.html = html;
    }

    void draw(Attempt attempt, String className) {
        thrown(attempt.thrown(), className);
        printed(attempt.printed());
    }

    private void thrown(Thrown thrown, String className) {
        if (!thrown.message().isEmpty()) {
            html.element("pre", thrown.message(), "class", "fine-message");
        }
        if (!thrown.type().isEmpty()) {
            html.element("p", thrown.type(), "class", "fine-type");
        }
        if (thrown.trace().isEmpty()) {
            return;
        }
        List<StackLine> lines = StackText.lines(thrown.trace());
        List<StackLine> own = StackText.own(lines, isOwn(lines, className));
        html.open("ol", "class", "fine-stack");
        own.stream().limit(MOST_OWN_LINES).forEach(this::line);
        html.close();
        foldable(texts.get("failures.trace"), thrown.trace());
    }

    /** Without sources, the package of the test says what is own. */
    private Predicate<StackLine.Frame> isOwn(List<StackLine> lines, String className) {
        boolean hasPlaces = lines.stream()
                .anyMatch(line ->
                        line instanceof StackLine.Frame frame && report.places().containsKey(frame));
        String root = root(className);
        return hasPlaces
                ? report.places()::containsKey
                : frame -> root(frame.className()).equals(root);
    }

    /** The first two packages at most. */
    private static String root(String className) {
        int first = className.indexOf('.');
        int second = className.indexOf('.', first + 1);
        return first < 0 ? className : className.substring(0, second < 0 ? first : second);
    }

    private void line(StackLine line) {
        html.open("li");
        if (line instanceof StackLine.Said said) {
            html.element("span", said.text().strip(), "class", "said");
        } else if (line instanceof StackLine.Others others) {
            html.element("small", texts.count("count.frames", others.count()));
        } else if (line instanceof StackLine.Frame frame) {
            String simple = frame.className().substring(frame.className().lastIndexOf('.') + 1);
            html.element("code", simple + "." + frame.method()).text(" ");
            Optional<SourcePlace> place = Optional.ofNullable(report.places().get(frame));
            place.ifPresentOrElse(
                    known -> html.element("a", known.path(), "href", known.link()),
                    () -> html.element("small", frame.place()));
        }
        html.close();
    }

    /** What was printed, unfolded if it is short. */
    void printed(Printed printed) {
        stream("failures.output", printed.output());
        stream("failures.errors", printed.errors());
    }

    private void stream(String key, String text) {
        if (text.isEmpty()) {
            return;
        }
        int lines = Math.toIntExact(text.lines().count());
        String title = texts.get(key, texts.count("count.lines", lines));
        if (lines <= SHORT_LINES) {
            html.open("details", "open", "open")
                    .element("summary", title)
                    .element("pre", text)
                    .close();
        } else {
            foldable(title, text);
        }
    }

    private void foldable(String title, String text) {
        html.open("details").element("summary", title).element("pre", text).close();
    }
}
