package io.github.surefirefine.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows that say how far a run has come: a bar with the numbers of tests and the time, and a row for what each fork
 * runs.
 */
public final class LiveText {

    private static final int WIDE = 100;

    private static final int LONG_BAR = 24;

    private static final int SHORT_BAR = 12;

    private static final int SECONDS_PER_MINUTE = 60;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private static final double NANOS_PER_TENTH = 1e8;

    private static final double TENTHS = 10;

    /** From then on, tenths of a second only distract. */
    private static final long WHOLE_SECONDS = 10;

    private static final int TIME_WIDTH = "0 min 00 s".length();

    private LiveText() {}

    /** The rows, the first one first. No row is wider than the canvas, and there are not more than it has. */
    public static List<String> rows(LiveState state, Canvas canvas, long nowNanos) {
        List<String> rows = new ArrayList<>();
        rows.add(progress(state, canvas, nowNanos));
        rows.addAll(tests(state, canvas, nowNanos));
        return rows;
    }

    /** What does not fit is left out: the bar first, then what comes last. */
    private static String progress(LiveState state, Canvas canvas, long nowNanos) {
        List<Part> facts = Stream.concat(
                        Stream.of(done(state)),
                        Stream.concat(counts(state, canvas.ink()).stream(), times(state, nowNanos).stream()))
                .toList();
        Part label = Part.plain(state.label().strip());
        Part bar = bar(state, canvas);
        return Stream.concat(
                        IntStream.of(0).mapToObj(i -> parts(label, bar, facts)),
                        IntStream.rangeClosed(0, facts.size() - 1)
                                .mapToObj(left -> parts(label, Part.NOTHING, facts.subList(0, facts.size() - left))))
                .filter(parts -> width(parts) <= canvas.columns())
                .findFirst()
                .map(parts -> parts.stream().map(Part::text).collect(Collectors.joining("  ")))
                .orElse("");
    }

    private static List<Part> parts(Part label, Part bar, List<Part> facts) {
        return Stream.concat(Stream.of(label, bar), facts.stream())
                .filter(part -> part.columns() > 0)
                .toList();
    }

    private static int width(List<Part> parts) {
        return parts.stream().mapToInt(Part::columns).sum() + 2 * (parts.size() - 1);
    }

    private static Part bar(LiveState state, Canvas canvas) {
        int length = canvas.columns() >= WIDE ? LONG_BAR : SHORT_BAR;
        int full = state.total().isEmpty() || state.known() == 0
                ? 0
                : (int) ((long) length * state.done() / state.known());
        String done = canvas.strokes().full(full);
        String left = canvas.strokes().empty(length - full);
        Ink ink = canvas.ink();
        return new Part(
                (state.counts().failed() == 0 ? ink.good(done) : ink.bad(done)) + ink.faint(left),
                Columns.of(done + left));
    }

    private static Part done(LiveState state) {
        if (!state.total().isEmpty()) {
            return Part.plain(state.done() + "/" + state.total());
        }
        return Part.plain(state.done() == 0 ? "looking for tests" : state.done() + " so far");
    }

    private static List<Part> counts(LiveState state, Ink ink) {
        LiveState.Counts counts = state.counts();
        List<Part> parts = new ArrayList<>();
        if (counts.passed() > 0) {
            parts.add(Part.plain(counts.passed() + " passed"));
        }
        if (counts.failed() > 0) {
            parts.add(new Part(ink.bad(counts.failed() + " failed"), Columns.of(counts.failed() + " failed")));
        }
        if (counts.skipped() > 0) {
            parts.add(new Part(ink.doubtful(counts.skipped() + " skipped"), Columns.of(counts.skipped() + " skipped")));
        }
        return parts;
    }

    private static List<Part> times(LiveState state, long nowNanos) {
        List<Part> parts = new ArrayList<>();
        state.startNanos().ifPresent(start -> parts.add(Part.plain(whole(nowNanos - start))));
        state.endNanos()
                .ifPresent(end ->
                        parts.add(Part.plain("about " + whole(Math.max(NANOS_PER_SECOND, end - nowNanos)) + " left")));
        return parts;
    }

    private static List<String> tests(LiveState state, Canvas canvas, long nowNanos) {
        List<RunningTest> running = state.running();
        int room = canvas.rows() - 1;
        boolean areTooMany = running.size() > room;
        int shown = areTooMany ? Math.max(0, room - 1) : running.size();
        int numberWidth = running.stream()
                .mapToInt(test -> Ink.NONE.fork(test.forkNumber()).length())
                .max()
                .orElse(0);
        List<String> rows = running.stream()
                .sorted(Comparator.comparingLong(RunningTest::sinceNanos))
                .limit(shown)
                .sorted(Comparator.comparingInt(RunningTest::forkNumber))
                .map(test -> test(test, numberWidth, canvas, nowNanos))
                .collect(Collectors.toCollection(ArrayList::new));
        if (areTooMany && room > 0) {
            rows.add(canvas.ink().faint("and " + (running.size() - shown) + " more"));
        }
        return rows;
    }

    private static String test(RunningTest test, int numberWidth, Canvas canvas, long nowNanos) {
        String fork = " ".repeat(numberWidth - Ink.NONE.fork(test.forkNumber()).length());
        String time = time(test.nanos(nowNanos));
        String padded = " ".repeat(Math.max(0, TIME_WIDTH - time.length())) + time;
        int left = canvas.columns() - numberWidth - Columns.of(padded) - " ".length() - "  ".length();
        String name = Columns.cut(
                TestName.of(test.entry(), left), left, canvas.strokes().ellipsis());
        return canvas.ink().fork(test.forkNumber()) + fork + " "
                + (test.isSlow(nowNanos) ? canvas.ink().doubtful(padded) : padded) + "  " + name;
    }

    private static String time(long nanos) {
        return nanos < WHOLE_SECONDS * NANOS_PER_SECOND
                ? String.format(Locale.US, "%.1f s", Math.floor(nanos / NANOS_PER_TENTH) / TENTHS)
                : whole(nanos);
    }

    private static String whole(long nanos) {
        long seconds = nanos / NANOS_PER_SECOND;
        return seconds < SECONDS_PER_MINUTE
                ? seconds + " s"
                : seconds / SECONDS_PER_MINUTE + " min "
                        + String.format(Locale.US, "%02d s", seconds % SECONDS_PER_MINUTE);
    }

    /**
     * A part of a row.
     *
     * @param text with its colours
     * @param columns how many columns it takes
     */
    private record Part(String text, int columns) {

        static final Part NOTHING = new Part("", 0);

        static Part plain(String text) {
            return new Part(text, Columns.of(text));
        }
    }
}
