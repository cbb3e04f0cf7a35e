package io.github.surefirefine.plugin.timeline;

import io.github.surefirefine.figures.FiguresText;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import io.github.surefirefine.plugin.text.Words;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A timeline as text: a row for each JVM, a column for each moment. */
final class TimelineText {

    private static final String INDENT = "  ";
    private static final int BUSY_WIDTH = "100 %".length();
    private static final int COUNT_WIDTH = 12;
    private static final int TIME_WIDTH = 13;
    private static final int MOST_NAME = 60;

    /** A narrower page has no room for less important parts. */
    private static final int NARROW = 60;

    private static final int MOST_FORKS = 24;
    private static final int MOST_EVENTS = 20;

    private final RunSummary run;
    private final RunTrace trace;
    private final Page page;
    private final Signs signs;

    TimelineText(RunSummary run, RunTrace trace, Page page) {
        this.run = run;
        this.trace = trace;
        this.page = page;
        this.signs = page.signs();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(page.wrap(head(), "", INDENT));
        lines.addAll(page.wrap(origin(), INDENT, INDENT));
        if (run.forks().isEmpty()) {
            return lines;
        }
        lines.add("");
        List<String> drawn = run.forks().stream().map(this::draw).toList();
        lines.addAll(rows(drawn));
        lines.add("");
        lines.addAll(classes());
        lines.addAll(page.flow(legend(String.join("", drawn)), INDENT));
        lines.addAll(waits());
        lines.addAll(events());
        return lines;
    }

    private String head() {
        int classes = run.classes().size() + run.others().classes();
        long forks = run.forks().stream().map(TimelineText::place).distinct().count();
        return "fine: " + run.module() + ": " + Words.counted(run.tests(), "test") + " in "
                + Words.counted(classes, "class") + ", " + FiguresText.wall(run.figures()) + " on "
                + FiguresText.forks(run.figures())
                + (forks < run.forks().size() ? " (" + (run.forks().size() - forks) + " replaced)" : "")
                + use(run.figures())
                + (run.failed() > 0 ? ", " + run.failed() + " failed" : "");
    }

    private static String use(RunFigures figures) {
        return ", " + FiguresText.work(figures) + " of tests (" + FiguresText.speedUp(figures) + "x), forks busy "
                + FiguresText.busy(figures);
    }

    private String origin() {
        return "from " + run.source() + (run.shard().isEmpty() ? "" : ", shard " + run.shard())
                + (run.started().isEmpty() ? "" : ", begun " + run.started())
                + ending();
    }

    private String ending() {
        return switch (trace.ending()) {
            case COMPLETE -> "";
            case INTERRUPTED -> "; the run was interrupted, so it is not complete";
            case CUT_OFF -> "; the trace ends in the middle, because its run was killed";
        };
    }

    private String draw(RunSummary.Fork fork) {
        return new Cells(letters(), signs, drawnWidth(), run.figures().wallMicros()).draw(track(fork));
    }

    private int drawnWidth() {
        return page.width() - nameWidth() - BUSY_WIDTH - 3;
    }

    private int nameWidth() {
        return run.forks().stream().mapToInt(fork -> fork.name().length()).max().orElse(0);
    }

    private List<String> rows(List<String> drawn) {
        List<String> rows = new ArrayList<>();
        rows.add(" ".repeat(nameWidth() + 1) + TimeAxis.of(run.figures().wallMicros(), drawnWidth()));
        for (int i = 0; i < drawn.size(); i++) {
            RunSummary.Fork fork = run.forks().get(i);
            if (isFirstOfMachine(i)) {
                rows.add(page.cut(trace.machineName(fork.machine()), page.width()));
            }
            rows.add(Words.left(fork.name(), nameWidth()) + " " + drawn.get(i) + INDENT
                    + Words.right(Durations.percent(part(fork.busyMicros())), BUSY_WIDTH));
        }
        return rows;
    }

    /** Surefire's numbers of forks begin again on each machine. */
    private static String place(RunSummary.Fork fork) {
        return fork.machine() + "." + fork.fork();
    }

    private boolean isFirstOfMachine(int row) {
        return trace.hasSeveralMachines()
                && (row == 0
                        || run.forks().get(row - 1).machine()
                                != run.forks().get(row).machine());
    }

    private double part(long micros) {
        return run.figures().busyShare(micros, 1);
    }

    private ForkTrack track(RunSummary.Fork fork) {
        return trace.forks().stream()
                .filter(each -> each.track() == fork.track())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Character> letters() {
        Map<String, Character> letters = new HashMap<>();
        for (RunSummary.TestClass each : run.classes()) {
            letters.put(each.name(), (char) ('A' + letters.size()));
        }
        return letters;
    }

    private List<String> classes() {
        boolean isNarrow = page.width() < NARROW;
        int tests = isNarrow ? 0 : COUNT_WIDTH;
        int name = Math.min(
                Math.min(MOST_NAME, page.width() - tests - TIME_WIDTH - (isNarrow ? 9 : 14)),
                run.classes().stream()
                        .mapToInt(each -> each.name().length())
                        .max()
                        .orElse(0));
        Map<String, Character> letters = letters();
        List<String> lines = new ArrayList<>();
        for (RunSummary.TestClass each : run.classes()) {
            String line = INDENT
                    + letters.get(each.name())
                    + INDENT
                    + Words.left(page.cutHead(each.name(), name), name)
                    + (isNarrow ? "" : Words.right(Words.counted(each.tests(), "test"), tests))
                    + Words.right(Durations.text(each.micros()), TIME_WIDTH);
            lines.add(isNarrow ? line : line + INDENT + forks(each, page.width() - line.length() - 2));
        }
        RunSummary.Others others = run.others();
        if (others.classes() > 0) {
            lines.add(INDENT
                    + signs.several()
                    + INDENT
                    + Words.left(page.cut(others.classes() + " more", name), name)
                    + (isNarrow ? "" : Words.right(Words.counted(others.tests(), "test"), tests))
                    + Words.right(Durations.text(others.micros()), TIME_WIDTH));
        }
        return lines;
    }

    private String forks(RunSummary.TestClass each, int width) {
        boolean isInAll =
                each.forks().size() == run.forks().size() && each.forks().size() > 1;
        return page.cut(isInAll ? "all forks" : String.join(" ", each.forks()), Math.min(MOST_FORKS, width));
    }

    /** Only for what was drawn. */
    private List<String> legend(String drawn) {
        List<String> parts = new ArrayList<>();
        if (run.failed() > 0) {
            parts.add("lower case" + (drawn.contains(signs.bad()) ? " or " + signs.bad() : "") + ": a test failed");
        }
        add(parts, drawn, Cells.BEGIN, "a test begins");
        add(parts, drawn, signs.several(), run.others().classes() > 0 ? "" : "several classes");
        add(parts, drawn, signs.medium(), "setup");
        add(parts, drawn, signs.light(), "finds tests");
        add(parts, drawn, signs.dot(), "waits");
        add(parts, drawn, signs.crash(), "ended");
        add(parts, drawn, signs.replaced(), "replaces it");
        parts.add("on the right: busy");
        return parts;
    }

    private static void add(List<String> parts, String drawn, String sign, String meaning) {
        if (drawn.contains(sign) && !meaning.isEmpty()) {
            parts.add(sign + " " + meaning);
        }
    }

    private List<String> waits() {
        RunSummary.Waits waits = run.waits();
        if (waits.totalMicros() == 0) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        addWait(parts, waits.forPlanMicros(), "until tests were found");
        addWait(parts, waits.heldBackMicros(), "while the rest was locked or not worth sharing");
        addWait(parts, waits.atEndMicros(), "with nothing left to begin");
        return page.wrap(
                "forks waited " + Durations.text(waits.totalMicros()) + " in all: " + String.join(", ", parts),
                INDENT,
                INDENT);
    }

    private static void addWait(List<String> parts, long micros, String when) {
        if (micros > 0) {
            parts.add(Durations.text(micros) + " " + when);
        }
    }

    private List<String> events() {
        List<String> lines = new ArrayList<>();
        for (RunSummary.Event event :
                run.events().subList(0, Math.min(MOST_EVENTS, run.events().size()))) {
            String sign = switch (event.kind()) {
                case "crash" -> signs.crash();
                case "replacement" -> signs.replaced();
                default -> signs.bad();
            };
            String head = INDENT
                    + sign
                    + Words.right(Durations.text(event.atMicros()), TIME_WIDTH)
                    + INDENT
                    + event.fork()
                    + INDENT;
            lines.add(head + page.cut(firstLine(event.text()), page.width() - head.length()));
        }
        if (run.events().size() > MOST_EVENTS) {
            lines.add(INDENT + "and " + (run.events().size() - MOST_EVENTS) + " more of these");
        }
        return lines;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
