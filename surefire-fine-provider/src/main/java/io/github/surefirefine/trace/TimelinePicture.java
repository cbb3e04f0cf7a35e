package io.github.surefirefine.trace;

import io.github.surefirefine.model.fork.ForkId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run as a few lines of text, one for each fork, made of the events of its trace. Its memory does not grow with the
 * run: the longer the run, the more time each character stands for. Not thread-safe.
 */
public final class TimelinePicture {

    private static final int COLUMNS = 72;
    private static final long FINEST_NANOS = 10_000_000;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int NANOS_PER_MICRO = 1_000;

    private final long startNanos;
    private final Map<ForkId, Integer> numbers = new TreeMap<>();
    private final Map<Integer, Row> rows = new TreeMap<>();
    private long columnNanos = FINEST_NANOS;
    private long endNanos;
    private long firstTestNanos = Long.MAX_VALUE;

    /**
     * For a run that begins then.
     *
     * @param startNanos of the clock that the events have
     */
    public TimelinePicture(long startNanos) {
        this.startNanos = startNanos;
    }

    /** Something has happened. */
    public void add(TraceEvent event) {
        if (event instanceof TraceEvent.Track track) {
            numbers.put(track.fork(), track.number());
        } else if (event instanceof TraceEvent.Plan plan) {
            fill(event.fork(), plan.fromNanos(), plan.toNanos(), Kind.DISCOVERY, false);
        } else if (event instanceof TraceEvent.Setup setup) {
            fill(event.fork(), setup.fromNanos(), setup.toNanos(), Kind.FIXTURE, false);
        } else if (event instanceof TraceEvent.Teardown teardown) {
            fill(event.fork(), teardown.fromNanos(), teardown.toNanos(), Kind.FIXTURE, false);
        } else if (event instanceof TraceEvent.Test test) {
            firstTestNanos = Math.min(firstTestNanos, test.fromNanos() - startNanos);
            fill(
                    event.fork(),
                    test.fromNanos(),
                    test.toNanos(),
                    Kind.TEST,
                    test.outcome().isProblem());
        } else if (event instanceof TraceEvent.Crash crash) {
            fill(event.fork(), crash.atNanos(), crash.atNanos(), Kind.TEST, true);
        }
    }

    /** How long it took until the first test began; 0 if none has. */
    public long firstTestMicros() {
        return firstTestNanos == Long.MAX_VALUE ? 0 : firstTestNanos / NANOS_PER_MICRO;
    }

    /** The lines; none if nothing has run. */
    public List<String> lines() {
        if (rows.isEmpty()) {
            return List.of();
        }
        int used = lastColumn(0, endNanos) + 1;
        int width = Integer.toString(
                        rows.keySet().stream().mapToInt(Integer::intValue).max().orElse(0))
                .length();
        List<String> lines = new ArrayList<>();
        rows.forEach((number, row) -> {
            String name = Integer.toString(number);
            lines.add("#" + name + " ".repeat(width - name.length()) + " |" + row.text(used) + "|");
        });
        String end = seconds(endNanos);
        lines.add(" ".repeat(width + 1) + "  0" + " ".repeat(Math.max(1, used - 1 - end.length())) + end);
        lines.add("= tests, - fixtures, ? discovery, X a failure; one character is " + seconds(columnNanos));
        return lines;
    }

    private static String seconds(long nanos) {
        double seconds = nanos / NANOS_PER_SECOND;
        return String.format(Locale.US, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
    }

    private void fill(ForkId fork, long fromNanos, long toNanos, Kind kind, boolean failed) {
        long from = Math.max(0, fromNanos - startNanos);
        long to = Math.max(from, toNanos - startNanos);
        while (lastColumn(from, to) >= COLUMNS) {
            columnNanos *= 2;
            rows.values().forEach(Row::halve);
        }
        endNanos = Math.max(endNanos, to);
        Row row = rows.computeIfAbsent(numbers.getOrDefault(fork, 0), number -> new Row());
        for (int column = column(from); column <= lastColumn(from, to); column++) {
            long begin = Math.max(from, column * columnNanos);
            long end = Math.min(to, (column + 1) * columnNanos);
            row.add(column, kind, end - begin, failed);
        }
    }

    private int lastColumn(long from, long to) {
        return column(Math.max(from, to - 1));
    }

    private int column(long nanos) {
        return (int) Math.min(Integer.MAX_VALUE, nanos / columnNanos);
    }

    private enum Kind {
        TEST('='),
        FIXTURE('-'),
        DISCOVERY('?');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }
    }

    /** What a fork did in each column. */
    private static final class Row {

        private final Map<Kind, long[]> nanos = new EnumMap<>(Kind.class);
        private final boolean[] failed = new boolean[COLUMNS];

        void add(int column, Kind kind, long spent, boolean failure) {
            // What takes no time is seen, too.
            nanos.computeIfAbsent(kind, missing -> new long[COLUMNS])[column] += Math.max(1, spent);
            failed[column] |= failure;
        }

        void halve() {
            for (int column = 0; column < COLUMNS; column++) {
                int left = 2 * column;
                boolean inside = left + 1 < COLUMNS;
                for (long[] ofKind : nanos.values()) {
                    ofKind[column] = inside ? ofKind[left] + ofKind[left + 1] : 0;
                }
                failed[column] = inside && (failed[left] || failed[left + 1]);
            }
        }

        String text(int used) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < used; column++) {
                text.append(sign(column));
            }
            return text.toString();
        }

        private char sign(int column) {
            if (failed[column]) {
                return 'X';
            }
            char sign = ' ';
            long most = 0;
            for (Map.Entry<Kind, long[]> each : nanos.entrySet()) {
                if (each.getValue()[column] > most) {
                    most = each.getValue()[column];
                    sign = each.getKey().sign;
                }
            }
            return sign;
        }
    }
}
