package io.github.surefirefine.plugin.timeline;

import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.forecast.ForkShare;
import io.github.surefirefine.plugin.forecast.Spread;
import io.github.surefirefine.plugin.forecast.UnitCost;
import io.github.surefirefine.plugin.forecast.Visit;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes traces. */
public final class Runs {

    private static final Optional<Instant> STARTED = Optional.of(Instant.parse("2026-11-25T21:20:00.123Z"));
    private static final long SECOND = 1_000_000;

    private Runs() {}

    /** Two forks, one of which dies and is replaced. */
    public static RunTrace withCrash() {
        return new RunTrace(
                "1.2",
                STARTED,
                2,
                Ending.COMPLETE,
                List.of(
                        new ForkTrack(
                                1,
                                1,
                                100,
                                "presenter",
                                List.of(
                                        new Slice.Plan(0, SECOND / 2, "finds tests"),
                                        new Slice.Setup(SECOND / 2, SECOND / 2, "demo.LargeTest"),
                                        test(1, 3, "demo.LargeTest", "case0()", Outcome.PASSED),
                                        test(3, 5, "demo.LargeTest", "case1()", Outcome.FAILED),
                                        test(5, 6, "demo.LargeTest$Inner", "case2()", Outcome.PASSED),
                                        new Slice.Wait(6 * SECOND, SECOND, 0)),
                                List.of()),
                        new ForkTrack(
                                2,
                                2,
                                101,
                                "presenter",
                                List.of(
                                        test(1, 2, "demo.SmallTest", "quick()", Outcome.PASSED),
                                        test(2, 4, "demo.SmallTest", "crashes()", Outcome.CRASHED)),
                                List.of(new Mark.Crash(4 * SECOND, "it called System.exit(1)\nat demo.SmallTest"))),
                        new ForkTrack(
                                3,
                                2,
                                102,
                                "replacement",
                                List.of(
                                        new Slice.Wait(5 * SECOND, SECOND / 2, 2),
                                        test(6, 7, "demo.TinyTest", "one()", Outcome.PASSED)),
                                List.of(
                                        new Mark.Replacement(5 * SECOND, "fork #2 is replaced"),
                                        new Mark.ClassFailure(6 * SECOND, "demo.BrokenTest", "no database"))),
                        new ForkTrack(4, 3, 103, "idle", List.of(), List.of())));
    }

    /** The same with a queue between them: each takes units several times, and loses some. */
    public static RunTrace ofThreeMachinesAndAQueue() {
        RunTrace run = ofThreeMachines();
        List<ForkTrack> tracks = new ArrayList<>();
        for (ForkTrack fork : run.forks()) {
            List<Mark> marks = new ArrayList<>(fork.marks());
            if (fork.fork() == 1) {
                long end = fork.endMicros();
                marks.add(new Mark.Queue(end / 10, "claims 12 units"));
                marks.add(new Mark.Queue(end / 10 + end / 500, "claims 3 units"));
                marks.add(new Mark.Queue(end / 2, "loses 1 unit to other machines"));
                marks.add(new Mark.Queue(end * 9 / 10, "seals 4 units"));
            }
            tracks.add(new ForkTrack(
                    fork.machine(), fork.track(), fork.fork(), fork.process(), fork.role(), fork.slices(), marks));
        }
        Map<Integer, String> names = Map.of(1, "ci-runner-1", 2, "ci-runner-2", 3, "laptop");
        return new RunTrace(run.version(), run.started(), 6, Optional.empty(), names, Ending.COMPLETE, tracks);
    }

    /** Of three machines, each of which has run a share. */
    public static RunTrace ofThreeMachines() {
        List<ForkTrack> tracks = new ArrayList<>();
        for (int machine = 1; machine <= 3; machine++) {
            for (ForkTrack fork : random(machine, 20, 2).forks()) {
                tracks.add(new ForkTrack(
                        machine,
                        tracks.size() + 1,
                        fork.fork(),
                        fork.process(),
                        fork.role(),
                        fork.slices(),
                        fork.marks()));
            }
        }
        return new RunTrace("1.2", STARTED, 6, Optional.of("1-3/3"), Ending.COMPLETE, tracks);
    }

    private static Slice test(int from, int to, String className, String name, Outcome outcome) {
        return new Slice.Test(
                from * SECOND, (to - from) * SECOND, className, name, "[m:" + className + name + "]", outcome, 0);
    }

    /** A suite as the scheduler would spread it. */
    public static RunTrace random(long seed, int classes, int forks) {
        Random random = new Random(seed);
        List<ClassCost> suite = IntStream.range(0, classes)
                .mapToObj(i -> new ClassCost(
                        "demo.shop.Order" + i + "Test",
                        random.nextInt(4) == 0 ? random.nextInt(400_000) : 2_000,
                        random.longs(1 + random.nextInt(30), 1_000, 400_000)
                                .mapToObj(micros -> new UnitCost("case" + micros % 89 + "()", micros))
                                .toList()))
                .toList();
        List<ForkTrack> tracks = new ArrayList<>();
        for (ForkShare share : Spread.over(suite, forks).forks()) {
            List<Slice> slices = new ArrayList<>();
            for (Visit visit : share.visits()) {
                slices.add(new Slice.Setup(visit.startMicros(), visit.setupMicros(), visit.className()));
                long now = visit.startMicros() + visit.setupMicros();
                for (UnitCost unit : visit.units()) {
                    Outcome outcome = random.nextInt(60) == 0 ? Outcome.FAILED : Outcome.PASSED;
                    slices.add(new Slice.Test(now, unit.micros(), visit.className(), unit.name(), "", outcome, 0));
                    now += unit.micros();
                }
            }
            tracks.add(new ForkTrack(share.fork(), share.fork(), 0, "presenter", slices, List.of()));
        }
        return new RunTrace("1.2", STARTED, 4, Ending.CUT_OFF, tracks);
    }
}
