package io.github.surefirefine.plugin.runs;

import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.plugin.analysis.trend.PastRun;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes past runs of a suite: some of its tests are flaky, some become slower. */
public final class MadeUpHistories {

    private MadeUpHistories() {}

    /** So many runs of the same tests, one a day. */
    public static Trends of(RunTrace run, int runs) {
        List<PastRun> past = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            try {
                past.add(new PastRun(
                        MadeUpRuns.STARTED.minus(Duration.ofDays(runs - i)), HistoryText.parse(text(run, i, runs))));
            } catch (HistoryFormatException e) {
                throw new IllegalStateException(e);
            }
        }
        return Trends.of(past);
    }

    /** What the provider keeps of one of them. */
    public static String text(RunTrace run, int number, int runs) {
        Random random = new Random(number);
        Map<String, List<String>> classes = new TreeMap<>();
        run.tests()
                .forEach(test -> classes.computeIfAbsent(test.className(), name -> new ArrayList<>())
                        .add(line(test, number, runs, random)));
        StringBuilder text = new StringBuilder("fine-history 1\nruns 1\n");
        classes.forEach((name, lines) -> {
            text.append(name).append("\t5000\n");
            lines.forEach(text::append);
        });
        return text.toString();
    }

    private static String line(Slice.Test test, int number, int runs, Random random) {
        int kind = Math.floorMod(test.name().hashCode(), 61);
        boolean isFlaky = kind == 3 && random.nextInt(4) == 0;
        double slower = kind == 7 && number > runs / 2 ? 2.4 : 1;
        long micros = (long) ((test.micros() + 500) * slower * (0.85 + 0.3 * random.nextDouble()));
        return "\t" + micros + "\t" + (isFlaky ? "F" : "P") + "\t1\t+/[method:" + test.name() + "()]\n";
    }
}
