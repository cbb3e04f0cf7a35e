package io.github.surefirefine.plugin.timeline;

import io.github.surefirefine.plugin.text.Signs;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One row of the drawing: each cell shows what a fork did for most of the time that the cell stands for. */
final class Cells {

    /** A fork that did something for less than that part of a cell did nothing. */
    private static final double VISIBLE = 0.25;

    /** A test that has several cells begins here. */
    static final String BEGIN = "|";

    private static final int LONG_CELLS = 4;

    private final Map<String, Character> letters;
    private final Signs signs;
    private final double cellMicros;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * An empty row.
     *
     * @param letters of the classes that have one
     * @param wallMicros the duration of the whole row
     */
    Cells(Map<String, Character> letters, Signs signs, int count, long wallMicros) {
        this.letters = letters;
        this.signs = signs;
        cellMicros = Math.max(1, (double) wallMicros / count);
        for (int i = 0; i < count; i++) {
            cells.add(new Cell());
        }
    }

    /** What a JVM did, as a text with one character for each cell. */
    String draw(ForkTrack track) {
        track.slices().forEach(this::add);
        track.marks().forEach(this::add);
        StringBuilder row = new StringBuilder();
        cells.forEach(cell -> row.append(cell.sign()));
        return row.toString();
    }

    private int cellAt(long micros) {
        return (int) Math.max(0, Math.min(cells.size() - 1, Math.floor(micros / cellMicros)));
    }

    private void add(Slice slice) {
        int first = cellAt(slice.startMicros());
        int last = cellAt(slice.endMicros());
        cells.get(first).begins |= slice instanceof Slice.Test && last - first >= LONG_CELLS;
        for (int i = first; i <= last; i++) {
            double from = Math.max((double) slice.startMicros(), i * cellMicros);
            double to = Math.min((double) slice.endMicros(), (i + 1) * cellMicros);
            if (to > from) {
                cells.get(i).add(slice, to - from);
            }
        }
    }

    private void add(Mark mark) {
        Cell cell = cells.get(cellAt(mark.atMicros()));
        if (mark instanceof Mark.Crash) {
            cell.mark = signs.crash();
        } else if (mark instanceof Mark.Replacement) {
            cell.mark = signs.replaced();
        }
    }

    /** What happened in one cell. */
    private final class Cell {

        private final Map<String, Double> classMicros = new HashMap<>(2);
        private double testMicros;
        private double setupMicros;
        private double planMicros;
        private double waitMicros;
        private boolean isBad;
        private boolean begins;
        private String mark = "";

        void add(Slice slice, double micros) {
            if (slice instanceof Slice.Test test) {
                testMicros += micros;
                classMicros.merge(slice.outermostClass(), micros, Double::sum);
                isBad |= test.outcome().isBad();
            } else if (slice instanceof Slice.Wait) {
                waitMicros += micros;
            } else if (slice instanceof Slice.Plan) {
                planMicros += micros;
            } else {
                setupMicros += micros;
            }
        }

        String sign() {
            if (!mark.isEmpty()) {
                return mark;
            }
            if (begins) {
                return BEGIN;
            }
            double busy = testMicros + setupMicros + planMicros;
            if (busy + waitMicros < VISIBLE * cellMicros && !isBad) {
                return " ";
            }
            if (isBad || testMicros >= Math.max(setupMicros, Math.max(planMicros, waitMicros))) {
                return testSign();
            }
            if (waitMicros >= Math.max(setupMicros, planMicros)) {
                return signs.dot();
            }
            return setupMicros >= planMicros ? signs.medium() : signs.light();
        }

        private String testSign() {
            for (Map.Entry<String, Double> each : classMicros.entrySet()) {
                Character letter = letters.get(each.getKey());
                if (letter != null && 2 * each.getValue() >= testMicros) {
                    return String.valueOf(isBad ? Character.toLowerCase(letter) : letter);
                }
            }
            return isBad ? signs.bad() : signs.several();
        }
    }
}
