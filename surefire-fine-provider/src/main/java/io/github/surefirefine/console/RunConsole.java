package io.github.surefirefine.console;

import io.github.surefirefine.figures.FiguresText;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Leak;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.options.ConsoleMode;
import io.github.surefirefine.options.FineOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Turns events into lines: the head, a line for each result, a sign of life when nothing was printed for ten seconds,
 * slow tests, the summary. Not thread-safe. All times come from one monotonic clock, in nanoseconds.
 */
public final class RunConsole {

    private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();

    /** Unlike {@link Locale#ROOT}, it lets Java format numbers without loading any data of locales. */
    private static final Locale FORMAT = Locale.US;

    /** After a number of tests: what parameterized tests and factories make is not known before. */
    static final String OR_MORE = "+";

    private static final String LEFT_OUT =
            "fine: tests end faster than anyone can read; from now on, only some of those"
                    + " that do not fail have a line (fine.console=all prints them all)";

    /** Where every test leaves something behind, it is nearly always the same. */
    private static final int MOST_LEAKS = 10;

    private static final String LEAKS_LEFT_OUT =
            "fine: more tests leave threads or processes behind; from now on, they have"
                    + " no line (fine.console=all prints them all)";

    /** Nothing runs that long, and twice as many nanoseconds still fit in a long. */
    private static final Duration LONGEST = Duration.ofDays(40_000);

    private final ConsoleMode mode;
    private final boolean isForAdvice;
    private final long slowNanos;
    private final Look look;
    private final ResultText results;
    private final RunningTests running = new RunningTests();
    private final Tally tally = new Tally();

    private final List<PendingLine> early = new ArrayList<>();
    private final LineBudget budget = new LineBudget();
    private boolean saidThatSomeAreLeftOut;

    private boolean planned;
    private int plannedTests;
    private int classes;
    private int finished;
    private final List<String> failed = new ArrayList<>();
    private int notRun;
    private int unsureUnits;
    private int skippedAfterFailures;
    private int leaks;
    private boolean headPrinted;
    private boolean summaryPrinted;
    private long lastPrintNanos;

    public RunConsole(FineOptions options, Look look) {
        this.look = look;
        this.results = new ResultText(look);
        this.mode = options.console().mode();
        this.isForAdvice = options.console().advice();
        Duration slow = options.console().slow().orElse(LONGEST);
        this.slowNanos = slow.compareTo(LONGEST) < 0 ? slow.toNanos() : Long.MAX_VALUE;
    }

    /** Something happened to the run as a whole. */
    public static ConsoleLine info(String text) {
        return ConsoleLine.info(text);
    }

    /** Something that the user should know, whatever they want printed about the tests. */
    public static ConsoleLine warning(String text) {
        return ConsoleLine.warning(text);
    }

    /** What was decided of the run, by the user or for them: its order, the number of its forks. */
    public List<ConsoleLine> decided(String text) {
        return mode == ConsoleMode.OFF ? List.of() : List.of(ConsoleLine.info(text));
    }

    /** The plan is known. Results that came before it are printed now, because their total number is known. */
    public List<ConsoleLine> planned(int tests, int classCount, int forks, long nowNanos) {
        plannedTests += tests;
        classes = classCount;
        planned = true;
        lastPrintNanos = nowNanos;
        List<ConsoleLine> lines = new ArrayList<>(early.isEmpty() ? List.of() : head(forks));
        for (PendingLine result : early) {
            lines.add(lineOf(result));
        }
        early.clear();
        return printed(lines, nowNanos);
    }

    /** The plan is known, and which part of it this machine runs. */
    public List<ConsoleLine> shard(Shard shard, ShardSize own, ShardSize all, Optional<String> history) {
        return mode == ConsoleMode.OFF ? List.of() : List.of(ShardLine.of(shard, own, all, history));
    }

    /** A unit had more tests than were planned. */
    public void replanned(int moreTests) {
        plannedTests += moreTests;
    }

    /** Planned tests that will not run, because something around them failed or was skipped. The total keeps them. */
    public void notRun(int tests) {
        notRun += tests;
    }

    /** So many units that have not ended may have more tests than is known. */
    public void unsure(int units) {
        unsureUnits = units;
    }

    /** A class has begun; what comes before its first test can take longer than its tests. */
    public void classStarted(ForkId fork, int forkNumber, Entry set, long nowNanos) {
        running.started(fork, RunningTest.ofClass(forkNumber, set, nowNanos));
    }

    /** A test has begun. */
    public void testStarted(ForkId fork, int forkNumber, Entry entry, long nowNanos) {
        running.started(fork, new RunningTest(forkNumber, entry, nowNanos, slowNanos));
    }

    /** A test has ended. One that is run again is counted only once. */
    public List<ConsoleLine> testFinished(TestResult result, int forks, long nowNanos) {
        running.ended(result.fork());
        return print(pending(result), isWanted(result.outcome(), nowNanos), forks, nowNanos);
    }

    /** A test was skipped because so much has failed before; one line tells how many there were. */
    public void skippedAfterFailures(TestResult result) {
        running.ended(result.fork());
        finished++;
        skippedAfterFailures++;
        tally.count(result);
    }

    private PendingLine pending(TestResult result) {
        tally.count(result);
        if (result.rerun().isPresent()) {
            return new PendingLine(result, 0);
        }
        finished++;
        if (result.outcome().isProblem()) {
            failed.add(SafeText.of(result.entry().qualifiedName()));
        }
        return new PendingLine(result, finished + notRun);
    }

    private ConsoleLine lineOf(PendingLine pending) {
        TestResult result = pending.result();
        return result.rerun().isPresent()
                ? results.ofRerun(result, result.rerun().get())
                : results.of(result, pending.done(), total());
    }

    private List<ConsoleLine> print(PendingLine result, boolean wanted, int forks, long nowNanos) {
        if (wanted && !planned) {
            early.add(result);
        }
        if (!planned) {
            return List.of();
        }
        List<ConsoleLine> lines = new ArrayList<>(head(forks));
        if (wanted) {
            lines.add(lineOf(result));
        } else if (mode == ConsoleMode.AUTO && !isLive() && !saidThatSomeAreLeftOut) {
            saidThatSomeAreLeftOut = true;
            lines.add(ConsoleLine.info(LEFT_OUT));
        }
        return printed(lines, nowNanos);
    }

    private boolean isWanted(Outcome outcome, long nowNanos) {
        return switch (mode) {
            case AUTO -> isFailure(outcome) || (!isLive() && budget.take(nowNanos));
            case ALL -> true;
            case FAILURES -> isFailure(outcome);
            case OFF -> false;
        };
    }

    /** Whether or not it fails the build. */
    private static boolean isFailure(Outcome outcome) {
        return outcome.isProblem() || outcome == Outcome.QUARANTINED;
    }

    /** A fork has left a unit, or has died. */
    public void idle(ForkId fork) {
        running.ended(fork);
    }

    /** Time has passed. */
    public List<ConsoleLine> tick(int forks, long nowNanos) {
        if (summaryPrinted || mode == ConsoleMode.OFF) {
            return List.of();
        }
        List<ConsoleLine> lines = new ArrayList<>();
        for (RunningTest test : running.takeSlow(nowNanos)) {
            lines.add(SlowText.of(look, test));
        }
        if (lines.isEmpty() && isSignOfLifeDue(nowNanos)) {
            lines.addAll(head(forks));
            lines.add(ConsoleLine.info(signOfLife(nowNanos)));
        }
        return printed(lines, nowNanos);
    }

    private boolean isSignOfLifeDue(long nowNanos) {
        return !isLive() && planned && headPrintedOrDue() && nowNanos - lastPrintNanos >= QUIET_NANOS;
    }

    /** Whether rows at the bottom of a terminal say how far the run has come. */
    public boolean isLive() {
        return mode == ConsoleMode.AUTO && look.columns().isPresent();
    }

    /**
     * How far the run has come.
     *
     * @param leftNanos how long it will take, if that is known
     */
    public LiveState live(OptionalLong leftNanos, long nowNanos) {
        return new LiveState(
                look.label(),
                tally.counts(),
                finished + notRun,
                planned ? total() : "",
                Math.max(finished + notRun, plannedTests),
                running.firstStartNanos(),
                leftNanos.isEmpty() ? leftNanos : OptionalLong.of(nowNanos + leftNanos.getAsLong()),
                running.all());
    }

    /** A test has run for too long and is interrupted. */
    public List<ConsoleLine> timedOut(int forkNumber, Entry entry, ThreadsAtExpiry threads, long nowNanos) {
        return mode == ConsoleMode.OFF
                ? List.of()
                : printed(List.of(TimeoutText.of(look, entry, forkNumber, threads)), nowNanos);
    }

    /**
     * A fork seems to hang.
     *
     * @param why a sentence
     * @param file has all of its threads, empty if nothing is known about them
     */
    public List<ConsoleLine> hung(
            ForkId fork, String why, ThreadsAtExpiry threads, Optional<String> file, long nowNanos) {
        if (mode == ConsoleMode.OFF) {
            return List.of();
        }
        Optional<String> in = running.in(fork).map(test -> "in " + test.text(nowNanos));
        return printed(List.of(TimeoutText.ofFork(why, in, threads, file)), nowNanos);
    }

    /** A test has left something behind. */
    public List<ConsoleLine> leaked(int forkNumber, Leak leak, long nowNanos) {
        if (mode == ConsoleMode.OFF) {
            return List.of();
        }
        leaks++;
        if (mode == ConsoleMode.ALL || leaks <= MOST_LEAKS) {
            return printed(List.of(LeakText.of(look, forkNumber, leak)), nowNanos);
        }
        return leaks == MOST_LEAKS + 1 ? printed(List.of(ConsoleLine.info(LEAKS_LEFT_OUT)), nowNanos) : List.of();
    }

    /**
     * All tests have run. A second call prints nothing.
     *
     * @param figures of the run
     */
    public List<ConsoleLine> summary(RunFigures figures, long nowNanos) {
        if (summaryPrinted || mode == ConsoleMode.OFF || (finished == 0 && plannedTests == 0)) {
            return List.of();
        }
        summaryPrinted = true;
        List<ConsoleLine> lines = new ArrayList<>(head(figures.startedForks()));
        if (skippedAfterFailures > 0) {
            lines.add(ConsoleLine.warning("fine: " + counted(skippedAfterFailures, "test")
                    + (skippedAfterFailures == 1 ? " is" : " are")
                    + " skipped, because so many have failed (skipAfterFailureCount)"));
        }
        lines.add(ConsoleLine.info(String.format(
                        FORMAT,
                        "fine: %s in %s on %s, %s of tests (%sx), forks busy %s",
                        counted(finished, "test"),
                        FiguresText.wall(figures),
                        FiguresText.forks(figures),
                        FiguresText.work(figures),
                        FiguresText.speedUp(figures),
                        FiguresText.busy(figures))
                + (notRun == 0 ? "" : "; " + counted(notRun, "test") + " did not run")));
        return printed(lines, nowNanos);
    }

    /**
     * The run ends in the middle.
     *
     * @param reports the folder of the reports, as it is written on a command line
     * @param unpresented how many results Surefire's reports lack
     */
    public List<ConsoleLine> interrupted(String reports, int unpresented, long nowNanos) {
        if (mode == ConsoleMode.OFF) {
            return List.of();
        }
        List<String> forks = running.all().stream()
                .map(test -> "#" + test.forkNumber() + " was in " + test.text(nowNanos))
                .toList();
        String after = running.firstStartNanos().isPresent() ? " after " + secondsSinceStart(nowNanos) + " s" : "";
        String ended = finished + (planned ? " of " + plannedTests() : finished == 1 ? " test" : " tests");
        return List.of(InterruptedText.of(after + ": " + ended + " had ended", failed, forks, reports, unpresented));
    }

    /** Which option might help the next run. */
    public List<ConsoleLine> advice(String text) {
        return mode == ConsoleMode.OFF || !isForAdvice ? List.of() : List.of(ConsoleLine.info(text));
    }

    private boolean headPrintedOrDue() {
        return headPrinted || running.firstStartNanos().isPresent();
    }

    /** Printed late, with the first result: by then the number of forks is known. */
    private List<ConsoleLine> head(int forks) {
        if (headPrinted || mode == ConsoleMode.OFF) {
            return List.of();
        }
        headPrinted = true;
        return List.of(ConsoleLine.info("fine: " + plannedTests() + " in "
                + (classes == 1 ? "1 class" : classes + " classes") + " on " + counted(forks, "fork")));
    }

    private String signOfLife(long nowNanos) {
        String forks = running.all().stream()
                .map(test -> "#" + test.forkNumber() + " " + test.text(nowNanos))
                .collect(Collectors.joining(", "));
        String progress = "fine: " + (finished + notRun) + " of " + plannedTests() + " after "
                + secondsSinceStart(nowNanos) + " s";
        return forks.isEmpty() ? progress : progress + "; running: " + forks;
    }

    /** 0 if nothing has begun, as where all tests so far were skipped. */
    private String secondsSinceStart(long nowNanos) {
        return String.format(
                FORMAT, "%.0f", (nowNanos - running.firstStartNanos().orElse(nowNanos)) / 1e9);
    }

    private List<ConsoleLine> printed(List<ConsoleLine> lines, long nowNanos) {
        if (!lines.isEmpty()) {
            lastPrintNanos = nowNanos;
        }
        return lines;
    }

    /** Of tests, as far as is known. */
    private String total() {
        return Math.max(finished + notRun, plannedTests) + (unsureUnits > 0 ? OR_MORE : "");
    }

    private String plannedTests() {
        return total() + (total().equals("1") ? " test" : " tests");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * A result that can be printed once the number of tests is known.
     *
     * @param done the number of tests that are done with this one; without meaning if it is run again
     */
    private record PendingLine(TestResult result, int done) {}
}
