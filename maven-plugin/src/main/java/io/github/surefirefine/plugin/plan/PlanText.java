package io.github.surefirefine.plugin.plan;

import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as text. */
final class PlanText {

    private static final String INDENT = "  ";
    private static final int FORKS_WIDTH = 9;
    private static final int TIME_WIDTH = 13;
    private static final int MARK_WIDTH = 17;
    private static final int MOST_BAR = 60;
    private static final int LEAST_BAR = 6;
    private static final int COLUMN_GAP = 3;
    private static final int MOST_ROWS = 16;
    private static final int STEP = 8;

    private final PlanAnswer plan;
    private final Page page;

    PlanText(PlanAnswer plan, Page page) {
        this.plan = plan;
        this.page = page;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(page.wrap(head(), "", INDENT));
        lines.add("");
        lines.addAll(choices());
        lines.addAll(page.wrap(
                "stock: Surefire alone, which hands out whole classes, here in the order of their names", "", INDENT));
        if (plan.choices().stream().anyMatch(each -> isShown(each) && each.starts() < each.forks())) {
            lines.addAll(page.wrap(
                    "start: of a larger forkCount, only " + Words.counted(plan.startsAtMost(), "fork")
                            + (plan.startsAtMost() == 1 ? " starts" : " start") + "; with fine.forks=all, all of them",
                    "",
                    INDENT));
        }
        lines.add("");
        lines.addAll(page.wrap(advice(), "", INDENT));
        lines.add("");
        lines.addAll(spread());
        lines.add("");
        lines.add("Not known:");
        plan.notKnown().forEach(each -> lines.addAll(page.wrap(each, "- ", INDENT)));
        return lines;
    }

    private String head() {
        return "fine: " + plan.module() + ": " + Words.counted(plan.units(), "test method") + " in "
                + Words.counted(plan.classes(), "class") + ", " + Durations.text(plan.totalMicros())
                + " of tests and setups, according to " + plan.source() + " ("
                + Words.counted(plan.runs(), "run") + " of the whole suite)";
    }

    private List<String> choices() {
        List<PlanAnswer.Choice> shown =
                plan.choices().stream().filter(this::isShown).toList();
        int times = shown.stream()
                        .flatMap(each -> Stream.of(each.stockMicros(), each.expectedMicros()))
                        .mapToInt(micros -> Durations.text(micros).length())
                        .max()
                        .orElse(0)
                + COLUMN_GAP;
        int bar = Math.min(MOST_BAR, page.width() - FORKS_WIDTH - 2 * times - MARK_WIDTH - 3);
        long longest = shown.stream()
                .mapToLong(PlanAnswer.Choice::expectedMicros)
                .max()
                .orElse(1);
        List<String> lines = new ArrayList<>();
        lines.add(row("forkCount", Words.right("stock", times), Words.right("fine", times), "", ""));
        for (PlanAnswer.Choice each : shown) {
            String drawn = bar < LEAST_BAR ? "" : page.signs().bar((double) each.expectedMicros() / longest, bar);
            lines.add(row(
                    String.valueOf(each.forks()),
                    Words.right(Durations.text(each.stockMicros()), times),
                    Words.right(Durations.text(each.expectedMicros()), times),
                    drawn,
                    mark(each)));
        }
        return lines;
    }

    /**
     * All numbers that machines of a usual size have, as long as they make a difference; above them, some steps up to where
     * more forks no longer pay.
     */
    private boolean isShown(PlanAnswer.Choice each) {
        int forks = each.forks();
        return (forks <= MOST_ROWS && makesADifference(each))
                || forks == plan.recommended()
                || forks == plan.configured()
                || forks == plan.forks().size()
                || (forks < plan.recommended() && forks % STEP == 0);
    }

    private boolean makesADifference(PlanAnswer.Choice each) {
        if (each.starts() == each.forks()) {
            return true;
        }
        PlanAnswer.Choice before = plan.choices().get(each.forks() - 2);
        return before.starts() == before.forks() || before.stockMicros() != each.stockMicros();
    }

    private static String row(String forks, String stock, String fine, String bar, String mark) {
        String line = Words.right(forks, FORKS_WIDTH)
                + stock
                + fine
                + INDENT
                + bar
                + (mark.isEmpty() ? "" : (bar.isEmpty() ? "" : " ") + mark);
        return line.stripTrailing();
    }

    private String mark(PlanAnswer.Choice each) {
        List<String> marks = new ArrayList<>();
        if (each.forks() == plan.recommended()) {
            marks.add("best");
        }
        if (each.starts() < each.forks()) {
            marks.add(each.starts() + (each.starts() == 1 ? " starts" : " start"));
        }
        if (each.forks() == plan.configured()) {
            marks.add("set now");
        }
        return String.join(", ", marks);
    }

    private String advice() {
        PlanAnswer.Choice one = plan.choices().get(0);
        PlanAnswer.Choice best = plan.choices().get(plan.recommended() - 1);
        if (plan.recommended() == 1) {
            return "forkCount 1 is best: " + Durations.text(best.expectedMicros()) + " are expected. " + plan.why();
        }
        return "forkCount " + plan.recommended() + " is best: " + Durations.text(best.expectedMicros())
                + " are expected, "
                + String.format(Locale.ROOT, "%.1f", (double) one.expectedMicros() / best.expectedMicros())
                + " times as fast as with one fork. " + plan.why();
    }

    private List<String> spread() {
        List<String> lines = new ArrayList<>();
        lines.add("What " + Words.counted(plan.forks().size(), "fork") + " would do"
                + (plan.forks().size() > plan.startsAtMost() ? " with fine.forks=all:" : ":"));
        int number = String.valueOf(plan.forks().size()).length();
        List<PlanAnswer.Fork> busy =
                plan.forks().stream().filter(fork -> !fork.parts().isEmpty()).toList();
        for (PlanAnswer.Fork fork : busy) {
            String head = INDENT + "#" + Words.left(String.valueOf(fork.fork()), number)
                    + Words.right(Durations.text(fork.busyMicros()), TIME_WIDTH) + INDENT;
            lines.add(head + page.cut(parts(fork), page.width() - head.length()));
        }
        int idle = plan.forks().size() - busy.size();
        if (idle > 0) {
            lines.add(INDENT + "and " + Words.counted(idle, "more fork") + ": nothing");
        }
        return lines;
    }

    private static String parts(PlanAnswer.Fork fork) {
        return fork.parts().stream()
                .map(part -> Words.simpleName(part.className())
                        + (part.units() == part.of() ? "" : " " + part.units() + " of " + part.of()))
                .collect(Collectors.joining(", "));
    }
}
