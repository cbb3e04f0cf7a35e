package io.github.surefirefine.plugin.queue;

import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A queue, as text. */
final class ShownQueueText {

    private static final String INDENT = "  ";
    private static final String MACHINE = "machine";
    private static final int STATE_WIDTH = 7;
    private static final int FORKS_WIDTH = 5;
    private static final int HEARD_WIDTH = 12;
    private static final int HELD_WIDTH = 4;
    private static final int FINISHED_WIDTH = 8;
    private static final int FAILURES_WIDTH = 8;
    private static final int LEAST_NAME = 8;
    private static final long MICROS_PER_MILLI = 1_000;

    private final ShownQueue queue;
    private final Page page;

    ShownQueueText(ShownQueue queue, Page page) {
        this.queue = queue;
        this.page = page;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(page.wrap(
                "fine: queue " + queue.queue() + ": " + queue.finished() + " of "
                        + Words.counted(queue.units(), "unit") + " finished, " + queue.held() + " held, "
                        + queue.open() + " open; " + Words.counted(queue.tests(), "test") + ", "
                        + Words.counted(queue.failures(), "failure") + left(),
                "",
                INDENT));
        lines.add("");
        if (queue.machines().isEmpty()) {
            lines.add("no machine takes part");
            return lines;
        }
        List<Integer> widths = widths();
        lines.add(row(List.of(MACHINE, "state", "forks", "heard", "held", "finished", "failures"), widths));
        for (ShownQueue.Machine machine : queue.machines()) {
            lines.add(row(
                    List.of(
                            machine.name(),
                            machine.state(),
                            String.valueOf(machine.forks()),
                            heard(machine),
                            String.valueOf(machine.held()),
                            String.valueOf(machine.finished()),
                            String.valueOf(machine.failures())),
                    widths));
        }
        return lines;
    }

    private String left() {
        return queue.leftMicros() == 0
                ? ""
                : "; about " + Durations.text(queue.leftMicros()) + " left on " + Words.counted(queue.forks(), "fork");
    }

    private static String heard(ShownQueue.Machine machine) {
        return Durations.text(machine.heardMillisAgo() * MICROS_PER_MILLI) + " ago";
    }

    /** The columns of a row that is too long for the page are left out from the end. */
    private String row(List<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder(Words.left(page.cut(cells.get(0), widths.get(0)), widths.get(0)));
        for (int i = 1; i < cells.size(); i++) {
            boolean isText = i == 1;
            String cell = isText ? Words.left(cells.get(i), widths.get(i)) : Words.right(cells.get(i), widths.get(i));
            if (row.length() + INDENT.length() + cell.length() <= page.width()) {
                row.append(INDENT).append(cell);
            }
        }
        return row.toString().stripTrailing();
    }

    private List<Integer> widths() {
        int others = STATE_WIDTH
                + FORKS_WIDTH
                + HEARD_WIDTH
                + HELD_WIDTH
                + FINISHED_WIDTH
                + FAILURES_WIDTH
                + 6 * INDENT.length();
        int longest = queue.machines().stream()
                .mapToInt(machine -> machine.name().length())
                .max()
                .orElse(0);
        int room = Math.max(LEAST_NAME, page.width() - others);
        return List.of(
                Math.max(MACHINE.length(), Math.min(longest, room)),
                STATE_WIDTH,
                FORKS_WIDTH,
                HEARD_WIDTH,
                HELD_WIDTH,
                FINISHED_WIDTH,
                FAILURES_WIDTH);
    }
}
