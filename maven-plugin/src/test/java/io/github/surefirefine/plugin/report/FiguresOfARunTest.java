package io.github.surefirefine.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.Look;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.figures.FiguresText;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import io.github.surefirefine.plugin.timeline.TimelineAnswer;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.trace.TraceEvent;
import io.github.surefirefine.trace.TraceMeter;
import io.github.surefirefine.trace.TraceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Console, timeline and report say the same of a run: each run is recorded, and all three are made of it. */
class FiguresOfARunTest {

    private static final long START_NANOS = 5_000_000_000_123L;
    private static final long MS = 1_000_000;

    @TempDir
    private Path folder;

    static Stream<Recorded> runs() {
        return Stream.of(
                new Recorded("one fork", "2.4 s on 1 fork, 1.4 s of tests (0.6x), forks busy 64 %")
                        .plan(1, 400, 850)
                        .setup(1, 850, 1_000)
                        .test(1, 1_000, 1_700)
                        .test(1, 1_720, 2_420),
                new Recorded("a shared class", "5.5 s on 2 forks, 5.1 s of tests (0.9x), forks busy 51 %")
                        .plan(1, 1_200, 2_100)
                        .plan(2, 1_300, 2_200)
                        .setup(1, 2_500, 2_900)
                        .test(1, 2_900, 5_500)
                        .setup(2, 2_800, 3_000)
                        .test(2, 3_000, 5_450)
                        .teardown(2, 5_450, 5_460)
                        .await(2, 5_460, 5_500),
                new Recorded("a fork that starts late", "6.0 s on 3 forks, 9.5 s of tests (1.6x), forks busy 53 %")
                        .plan(1, 900, 1_000)
                        .test(1, 1_000, 6_000)
                        .test(2, 1_500, 5_500)
                        .test(3, 5_000, 5_500),
                new Recorded("a crash", "4.0 s on 2 forks, 4.2 s of tests (1.1x), forks busy 53 %")
                        .test(1, 1_000, 4_000)
                        .test(2, 1_000, 1_700)
                        .crash(2, 1_700)
                        .replacement(3, 2, 2_300)
                        .await(3, 2_300, 2_800)
                        .test(3, 2_800, 3_300),
                new Recorded("reruns", "3.0 s on 1 fork, 2.0 s of tests (0.7x), forks busy 67 %")
                        .test(1, 1_000, 2_000)
                        .again(1, 2_000, 3_000),
                new Recorded("expensive fixtures", "10.0 s on 2 forks, 0.2 s of tests (0.0x), forks busy 85 %")
                        .setup(1, 1_000, 9_900)
                        .test(1, 9_900, 10_000)
                        .setup(2, 2_000, 9_900)
                        .test(2, 9_900, 10_000),
                new Recorded("skipped tests", "1.2 s on 1 fork, 0.0 s of tests (0.0x), forks busy 17 %")
                        .plan(1, 100, 1_000)
                        .setup(1, 1_000, 1_200)
                        .test(1, 1_200, 1_200)
                        .test(1, 1_200, 1_200),
                new Recorded("tests at the same time", "2.0 s on 1 fork, 2.8 s of tests (1.4x), forks busy 75 %")
                        .test(1, 500, 1_000)
                        .test(1, 500, 1_300)
                        .test(1, 500, 2_000),
                new Recorded("a fork that stands by", "2.0 s on 1 of 2 forks, 1.0 s of tests (0.5x), forks busy 50 %")
                        .test(1, 1_000, 2_000)
                        .await(2, 700, 2_001),
                new Recorded("what follows the tests", "2.0 s on 2 forks, 2.0 s of tests (1.0x), forks busy 50 %")
                        .test(1, 1_000, 2_000)
                        .test(2, 1_000, 2_000)
                        .await(1, 2_000, 30_000)
                        .await(2, 2_000, 30_000),
                new Recorded("more than a minute", "2 min 03 s on 1 fork, 1 h 02 min of tests (30.2x), forks busy 98 %")
                        .tests(1, 31, 3_000, 123_000),
                new Recorded("no tests", "0.9 s on 1 fork, 0.0 s of tests (0.0x), forks busy 0 %").plan(1, 300, 900),
                new Recorded("microseconds", "0.0 s on 2 forks, 0.0 s of tests (1.3x), forks busy 63 %")
                        .testOfNanos(1, 250_999, 1_000_001)
                        .testOfNanos(2, 499_999, 999_999));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void areTheSameEverywhere(Recorded run) throws Exception {
        RunFigures ofConsole = run.figures();
        RunTrace trace = TraceFile.read(run.write(folder.resolve("fine-trace.json")));
        TimelineAnswer timeline = TimelineAnswer.of("app", "fine-trace.json", trace, 20);
        String page = Pages.body(Pages.report(trace));

        assertThat(run.console()).endsWith(" in " + run.text);
        assertThat(timeline.data().figures()).isEqualTo(ofConsole);
        assertThat(String.join(" ", timeline.lines(new Page(200, Signs.ASCII))).replace(" (1 replaced)", ""))
                .contains(" class" + (timeline.data().classes().size() == 1 ? ", " : "es, ") + run.text);
        assertThat(Pages.report(trace).run().figures().run()).isEqualTo(ofConsole);
        assertThat(page)
                .contains("<dt>Run</dt><dd><b>" + FiguresText.wall(ofConsole) + "</b>")
                .contains("<b>" + FiguresText.speedUp(ofConsole) + "×</b><span>" + FiguresText.work(ofConsole)
                        + " of tests</span>")
                .contains("<b>" + FiguresText.busy(ofConsole) + "</b><span>on average of "
                        + FiguresText.forks(ofConsole) + "</span>");
    }

    /** What a conductor tells its trace. */
    private static final class Recorded {

        private final String name;
        private final String text;
        private final List<TraceEvent> events = new ArrayList<>();
        private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
        private int tests;

        Recorded(String name, String text) {
            this.name = name;
            this.text = text;
        }

        Recorded plan(int fork, int from, int to) {
            return add(new TraceEvent.Plan(fork(fork), at(from), at(to)));
        }

        Recorded setup(int fork, int from, int to) {
            return add(new TraceEvent.Setup(fork(fork), at(from), at(to), "demo.SomeTest"));
        }

        Recorded teardown(int fork, int from, int to) {
            return add(new TraceEvent.Teardown(fork(fork), at(from), at(to), "demo.SomeTest"));
        }

        Recorded await(int fork, int from, int to) {
            return add(new TraceEvent.Wait(fork(fork), at(from), at(to), 0));
        }

        Recorded test(int fork, int from, int to) {
            return testOfNanos(fork, from * MS, to * MS);
        }

        Recorded tests(int fork, int count, int from, int to) {
            for (int i = 0; i < count; i++) {
                test(fork, from, to);
            }
            return this;
        }

        Recorded testOfNanos(int fork, long from, long to) {
            tests++;
            return add(test(fork, START_NANOS + from, START_NANOS + to, false));
        }

        Recorded again(int fork, int from, int to) {
            return add(test(fork, at(from), at(to), true));
        }

        Recorded crash(int fork, int at) {
            return add(new TraceEvent.Crash(fork(fork), at(at), "exit status 1"));
        }

        Recorded replacement(int fork, int number, int at) {
            numbers.put(fork, number);
            events.add(new TraceEvent.Track(new ForkId(fork), number, 100 + fork, ForkRole.REPLACEMENT));
            return add(new TraceEvent.Replaces(new ForkId(fork), at(at), number));
        }

        RunFigures figures() {
            TraceMeter meter = new TraceMeter(START_NANOS);
            events.forEach(meter::add);
            return meter.figures();
        }

        String console() {
            RunConsole console = new RunConsole(FineOptions.parse(Map.of()), Look.PLAIN);
            console.planned(Math.max(1, tests), 1, 1, START_NANOS);
            for (int i = 0; i < tests; i++) {
                Entry entry = Entry.named("demo.SomeTest", "test" + i).withElapsedMillis(1);
                console.testFinished(
                        TestResult.of(new ForkId(1), 1, new TestFinished(Outcome.PASSED, entry)), 1, START_NANOS);
            }
            List<String> lines = console.summary(figures(), START_NANOS).stream()
                    .map(line -> line.text())
                    .toList();
            return lines.get(lines.size() - 1);
        }

        Path write(Path file) throws Exception {
            TraceText trace = new TraceText(START_NANOS);
            StringBuilder all = new StringBuilder(trace.head("1.0", "2026-11-25T21:20:00Z", 2, Optional.empty()));
            events.forEach(event -> all.append(trace.line(event)));
            return Files.writeString(file, all.append(trace.end()));
        }

        @Override
        public String toString() {
            return name;
        }

        private TraceEvent.Test test(int fork, long from, long to, boolean again) {
            String test = "test" + tests;
            return new TraceEvent.Test(
                    fork(fork), from, to, "demo.SomeTest", test, "id " + test, Outcome.PASSED, again);
        }

        private Recorded add(TraceEvent event) {
            events.add(event);
            return this;
        }

        private ForkId fork(int fork) {
            if (!numbers.containsKey(fork)) {
                numbers.put(fork, fork);
                events.add(new TraceEvent.Track(new ForkId(fork), fork, 100 + fork, ForkRole.SUREFIRE));
            }
            return new ForkId(fork);
        }

        private static long at(int millis) {
            return START_NANOS + millis * MS;
        }
    }
}
