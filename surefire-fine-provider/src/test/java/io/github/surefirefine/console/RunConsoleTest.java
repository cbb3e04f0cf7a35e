package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Leak;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.options.FineOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunConsoleTest {

    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);

    private static final FailureText FAILURE = new FailureText(
            "expected: <1> but was: <2>",
            "the full trace",
            "org.opentest4j.AssertionFailedError: expected: <1> but was: <2>\n\tat demo.LargeTest.case0(LargeTest.java:9)\n",
            "LargeTest.case0:9 expected: <1> but was: <2>");

    private final List<String> printed = new ArrayList<>();
    private RunConsole console = console("");
    private long now = 5_000_000_000_000L;

    @Test
    void theHeadComesWithTheFirstResult() {
        planned(11, 2);
        assertThat(printed).isEmpty();
        finished(A, 1, Outcome.PASSED, "demo.SmallTest", "one", 7);
        finished(B, 2, Outcome.PASSED, "demo.SmallTest", "two", 1_999);

        assertThat(printed)
                .containsExactly(
                        "INFO fine: 11 tests in 2 classes on 3 forks",
                        "INFO PASS    [ 0.007 s] ( 1/11) #1 demo.SmallTest.one",
                        "INFO PASS    [ 1.999 s] ( 2/11) #2 demo.SmallTest.two");
    }

    @Test
    void aTimeoutIsPrintedWithAsMuchAsIsWorthTheSpace() {
        String frame = "\tat demo.C.m(C.java:1)\n";
        ThreadsAtExpiry threads =
                new ThreadsAtExpiry(frame.repeat(30), "", "\"main\" #1 RUNNABLE\n" + frame + "\"x\" #2 WAITING\n");
        add(console.timedOut(2, Entries.test("demo.C", "m", 30_001), threads, now));

        List<String> lines = printed.get(0).lines().toList();
        assertThat(lines)
                .hasSize(28)
                .startsWith("WARNING TIMEOUT [30.001 s] #2 demo.C.m", "[WARNING]         at demo.C.m(C.java:1)")
                .endsWith(
                        "[WARNING]     ... 5 more lines",
                        "[WARNING]     (all 2 threads are in fine-threads.txt, beside the reports)");
    }

    @Test
    void howJUnitHasComeToATestIsNotPrinted() {
        ThreadsAtExpiry threads = new ThreadsAtExpiry(
                "\tat java.lang.Thread.sleep(Thread.java:1)\n\tat demo.C.m(C.java:1)\n\tat org.junit.X.y(X.java:1)\n",
                "",
                "");
        add(console.timedOut(2, Entries.test("demo.C", "m", 30_001), threads, now));

        assertThat(printed.get(0)).contains("Thread.sleep", "demo.C.m").doesNotContain("org.junit");
    }

    @Test
    void aTimeoutIsNotPrintedWhereNothingIs() {
        console = console("fine.console=off");

        assertThat(console.timedOut(2, Entries.test("demo.C", "m", 1), new ThreadsAtExpiry("", "", ""), now))
                .isEmpty();
    }

    @Test
    void aLeakIsOneLine() {
        add(console.leaked(
                2,
                new Leak(
                        "demo.X.m",
                        List.of("\"pool-1-thread-1\" (at demo.Pool.run(Pool.java:12))"),
                        List.of("4711 (sleep)")),
                now));
        add(console.leaked(1, new Leak("demo.X", List.of("a", "b", "c", "d", "e", "f", "g"), List.of()), now));
        add(console.leaked(1, new Leak("demo.X", List.of(), List.of("1", "2")), now));

        assertThat(printed)
                .containsExactly(
                        "WARNING LEAK    #2 demo.X.m left thread \"pool-1-thread-1\" (at demo.Pool.run(Pool.java:12)) and"
                                + " process 4711 (sleep)",
                        "WARNING LEAK    #1 demo.X left threads a, b, c, d, e, 2 more",
                        "WARNING LEAK    #1 demo.X left processes 1, 2");
    }

    @Test
    void whereEveryTestLeaksOnlyTheFirstOnesHaveLines() {
        for (int test = 1; test <= 13; test++) {
            add(console.leaked(1, new Leak("demo.X.m" + test, List.of("a"), List.of()), now));
        }

        assertThat(printed)
                .hasSize(11)
                .contains("WARNING LEAK    #1 demo.X.m10 left thread a")
                .last()
                .isEqualTo("INFO fine: more tests leave threads or processes behind; from now on, they have no line"
                        + " (fine.console=all prints them all)");
    }

    @Test
    void allLeaksHaveLinesWhereAllResultsHave() {
        console = console("fine.console=all");
        for (int test = 1; test <= 13; test++) {
            add(console.leaked(1, new Leak("demo.X.m" + test, List.of("a"), List.of()), now));
        }

        assertThat(printed).hasSize(13).last().isEqualTo("WARNING LEAK    #1 demo.X.m13 left thread a");
    }

    @Test
    void aLeakIsNotPrintedWhereNothingIs() {
        console = console("fine.console=off");

        assertThat(console.leaked(1, new Leak("demo.X", List.of("a"), List.of()), now))
                .isEmpty();
    }

    @Test
    void theHeadKnowsTheSingular() {
        planned(1, 1);
        add(console.testFinished(result(A, 1, Outcome.PASSED, Entries.test("C", "t", 0)), 1, now));

        assertThat(printed)
                .containsExactly("INFO fine: 1 test in 1 class on 1 fork", "INFO PASS    [ 0.000 s] (1/1) #1 C.t");
    }

    @Test
    void aRerunIsNotCounted() {
        planned(2, 1);
        finished(A, 1, Outcome.PASSED, "C", "t", 1);
        add(console.testFinished(
                result(A, 1, Outcome.PASSED, Entries.test("C", "u", 7)).asRerun(1, 3), 1, now));
        finished(A, 1, Outcome.PASSED, "C", "v", 1);

        assertThat(printed)
                .contains("INFO PASS    [ 0.007 s] (rerun 1/3) #1 C.u", "INFO PASS    [ 0.001 s] (2/2) #1 C.v");
    }

    @Test
    void ofManyResultsAtOnceOnlyFailuresKeepTheirLines() {
        planned(1_001, 1);
        for (int i = 1; i <= 1_000; i++) {
            finished(A, 1, Outcome.PASSED, "C", "t" + i, 1);
        }
        finished(A, 1, Outcome.FAILED, "C", "last", 1);

        assertThat(printed).filteredOn(line -> line.startsWith("INFO PASS")).hasSize(100);
        assertThat(printed)
                .filteredOn(line -> line.contains("fine.console=all"))
                .singleElement()
                .isEqualTo("INFO fine: tests end faster than anyone can read; from now on, only some of those that do"
                        + " not fail have a line (fine.console=all prints them all)");
        assertThat(printed).last().isEqualTo("ERROR FAIL    [ 0.001 s] (1001/1001) #1 C.last");
    }

    @Test
    void whoWantsAllResultsGetsThem() {
        console = console("fine.console=all");
        planned(1_000, 1);
        for (int i = 1; i <= 1_000; i++) {
            finished(A, 1, Outcome.PASSED, "C", "t" + i, 1);
        }

        assertThat(printed).hasSize(1 + 1_000);
    }

    @Test
    void aRerunIsPrintedWhereAFirstRunWouldBe() {
        console = console("fine.console=failures");
        planned(0, 1);
        add(console.testFinished(
                result(A, 1, Outcome.PASSED, Entries.test("C", "u", 7)).asRerun(1, 3), 1, now));
        add(console.testFinished(
                result(A, 1, Outcome.FAILED, Entries.test("C", "v", 7)).asRerun(1, 3), 1, now));

        assertThat(printed).last().isEqualTo("ERROR FAIL    [ 0.007 s] (rerun 1/3) #1 C.v");
    }

    @Test
    void resultsThatComeBeforeThePlanIsCompleteWaitForTheTotal() {
        finished(A, 1, Outcome.PASSED, "C", "t", 1);
        finished(A, 1, Outcome.PASSED, "C", "u", 2);
        assertThat(printed).isEmpty();
        planned(160, 4);

        assertThat(printed)
                .containsExactly(
                        "INFO fine: 160 tests in 4 classes on 1 fork",
                        "INFO PASS    [ 0.001 s] (  1/160) #1 C.t",
                        "INFO PASS    [ 0.002 s] (  2/160) #1 C.u");
    }

    @Test
    void aFailureShowsWhereItHappened() {
        planned(11, 2);
        add(console.testFinished(
                result(
                        A,
                        2,
                        Outcome.FAILED,
                        Entries.test("demo.LargeTest", "case0", 2_004).withFailure(FAILURE)),
                3,
                now));

        assertThat(printed.get(1)).isEqualTo("""
                        ERROR FAIL    [ 2.004 s] ( 1/11) #2 demo.LargeTest.case0
                        [ERROR]     org.opentest4j.AssertionFailedError: expected: <1> but was: <2>
                        [ERROR]         at demo.LargeTest.case0(LargeTest.java:9)""");
    }

    @Test
    void everyOutcomeHasItsWord() {
        planned(6, 1);
        for (Outcome outcome : Outcome.values()) {
            finished(A, 1, outcome, "C", "t", 12_345);
        }

        assertThat(printed.subList(1, 7))
                .containsExactly(
                        "INFO PASS    [12.345 s] (1/6) #1 C.t",
                        "ERROR FAIL    [12.345 s] (2/6) #1 C.t",
                        "ERROR ERROR   [12.345 s] (3/6) #1 C.t",
                        "ERROR CRASH   [12.345 s] (4/6) #1 C.t",
                        "INFO SKIP    [12.345 s] (5/6) #1 C.t",
                        "INFO SKIP    [12.345 s] (6/6) #1 C.t");
    }

    @Test
    void aSkippedTestTellsTheFirstLineOfItsReason() {
        planned(2, 1);
        add(console.testFinished(
                result(A, 1, Outcome.SKIPPED, Entry.named("C", "t").withMessage("not on\tWindows\r\nsee #7")), 1, now));
        add(console.testFinished(
                result(
                        A,
                        1,
                        Outcome.ABORTED,
                        Entry.named("C", "u")
                                .withElapsedMillis(3)
                                .withFailure(new FailureText("no network", "", "", ""))),
                1,
                now));

        assertThat(printed.subList(1, 3))
                .containsExactly(
                        "INFO SKIP    [ 0.000 s] (1/2) #1 C.t (not on Windows)",
                        "INFO SKIP    [ 0.003 s] (2/2) #1 C.u (no network)");
    }

    @Test
    void anEmptyReasonIsNoReason() {
        planned(1, 1);
        add(console.testFinished(
                result(A, 1, Outcome.SKIPPED, Entry.named("C", "t").withMessage("")), 1, now));

        assertThat(printed.get(1)).isEqualTo("INFO SKIP    [ 0.000 s] (1/1) #1 C.t");
    }

    @Test
    void aTestIsNamedAfterTheClassThatItIsWrittenIn() {
        planned(1, 1);
        add(console.testFinished(
                result(
                        A,
                        1,
                        Outcome.PASSED,
                        Entry.named("demo.C", "t")
                                .withDeclaringClass("demo.C$Inner")
                                .withElapsedMillis(1)),
                1,
                now));

        assertThat(printed.get(1)).endsWith(" #1 demo.C$Inner.t");
    }

    @Test
    void aClassThatFailsHasNoTestToName() {
        planned(1, 1);
        add(console.testFinished(
                result(A, 1, Outcome.ERROR, Entry.ofSet("demo.C").withElapsedMillis(1)), 1, now));

        assertThat(printed.get(1)).isEqualTo("ERROR ERROR   [ 0.001 s] (1/1) #1 demo.C");
    }

    @Test
    void theTotalFollowsWhatTurnsUp() {
        planned(9, 1);
        finished(A, 1, Outcome.PASSED, "C", "t[1]", 1);
        console.replanned(1);
        finished(A, 1, Outcome.PASSED, "C", "t[2]", 1);

        assertThat(printed.subList(1, 3))
                .containsExactly(
                        "INFO PASS    [ 0.001 s] (1/9) #1 C.t[1]", "INFO PASS    [ 0.001 s] ( 2/10) #1 C.t[2]");
    }

    @Test
    void theTotalSaysThatItMayGrow() {
        console.unsure(1);
        planned(11, 2);
        finished(A, 1, Outcome.PASSED, "C", "t[1]", 1);
        console.unsure(0);
        finished(A, 1, Outcome.PASSED, "C", "u", 1);

        assertThat(printed)
                .containsExactly(
                        "INFO fine: 11+ tests in 2 classes on 3 forks",
                        "INFO PASS    [ 0.001 s] ( 1/11+) #1 C.t[1]",
                        "INFO PASS    [ 0.001 s] ( 2/11) #1 C.u");
    }

    @Test
    void whatWillNeverRunIsDoneAndToldAtTheEnd() {
        planned(8, 2);
        finished(A, 1, Outcome.ERROR, "C", "t", 1);
        console.notRun(4);
        finished(A, 1, Outcome.PASSED, "D", "u", 1);
        add(console.summary(new RunFigures(1, 1, 300_000, 0, 0, 0), now));

        assertThat(printed.subList(1, 4))
                .containsExactly(
                        "ERROR ERROR   [ 0.001 s] (1/8) #1 C.t",
                        "INFO PASS    [ 0.001 s] (6/8) #1 D.u",
                        "INFO fine: 2 tests in 0.3 s on 1 fork, 0.0 s of tests (0.0x), forks busy 0 %; 4 tests did not"
                                + " run");
    }

    @Test
    void theTotalIsNeverLessThanWhatHasFinished() {
        planned(0, 1);
        finished(A, 1, Outcome.PASSED, "C", "t", 1);

        assertThat(printed.get(1)).contains("(1/1)");
    }

    @Test
    void controlCharactersAreNotPrinted() {
        planned(1, 1);
        finished(A, 1, Outcome.PASSED, "C", "t\u001B[2J\r\n\u0085\u009B\t日本\uD83D\uDE00", 1);

        assertThat(printed.get(1)).isEqualTo("INFO PASS    [ 0.001 s] (1/1) #1 C.t [2J     日本\uD83D\uDE00");
    }

    @Test
    void whatTurnsTextRoundIsNotPrinted() {
        planned(1, 1);
        finished(A, 1, Outcome.PASSED, "C", "t\u202Ea\u2066b\u200Ec\u2028d\u2029e\uD83Df\uDE00g \u0640\u200D", 1);

        assertThat(printed.get(1)).endsWith(" C.t a b c d e f g \u0640\u200D");
    }

    @Test
    void aLongNameIsCut() {
        planned(1, 1);
        finished(A, 1, Outcome.PASSED, "C", "x".repeat(497) + "\uD83D\uDE00" + "x".repeat(1_000_000), 1);

        assertThat(printed.get(1)).endsWith(" C." + "x".repeat(497) + "... (1000002 more characters)");
    }

    @Test
    void aLongLineOfATraceIsCut() {
        String line = "x".repeat(1_000_000);
        planned(1, 1);
        add(console.testFinished(
                result(
                        A,
                        1,
                        Outcome.ERROR,
                        Entries.test("C", "t", 1).withFailure(new FailureText(line, line, line + "\n\tat t", line))),
                1,
                now));

        assertThat(printed.get(1).lines().skip(1))
                .containsExactly(
                        "[ERROR]     " + "x".repeat(500) + "... (999500 more characters)", "[ERROR]         at t");
    }

    @Test
    void controlCharactersOfATraceAreNotPrinted() {
        FailureText nasty = new FailureText("", "", "a\u001B[31mb\n\n \t\n\tc\u0007\r\nd", "");
        planned(1, 1);
        add(console.testFinished(
                result(A, 1, Outcome.ERROR, Entries.test("C", "t", 1).withFailure(nasty)), 1, now));

        assertThat(printed.get(1).lines().skip(1))
                .containsExactly("[ERROR]     a [31mb", "[ERROR]         c ", "[ERROR]     d");
    }

    @Test
    void ofAFailureOnlyTheMessageAndTheFirstFrameAreShown() {
        String message =
                IntStream.rangeClosed(1, 7).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        String trace = "java.lang.AssertionError: \n" + message
                + "\tat demo.C.first(C.java:1)\n\tat demo.C.second(C.java:2)\nCaused by: java.lang.Error\n";
        planned(1, 1);
        add(console.testFinished(
                result(
                        A,
                        1,
                        Outcome.ERROR,
                        Entries.test("C", "t", 1).withFailure(new FailureText("", trace, trace, ""))),
                1,
                now));

        assertThat(printed.get(1).lines().skip(1))
                .containsExactly(
                        "[ERROR]     java.lang.AssertionError: ",
                        "[ERROR]     line 1",
                        "[ERROR]     line 2",
                        "[ERROR]     line 3",
                        "[ERROR]     line 4",
                        "[ERROR]     ... 3 more lines",
                        "[ERROR]         at demo.C.first(C.java:1)");
    }

    @Test
    void framesOfTheJdkSayLess() {
        String trace = "ForkLost: System.exit was called\n\tat java.base/java.lang.System.exit(System.java:1)\n"
                + "\tat demo.Tool.main(Tool.java:8)\n\tat demo.C.t(C.java:1)\n";
        planned(2, 1);
        for (String text : List.of(trace, "Error\n\tat java.lang.A.b(A.java:1)\n\tat jdk.C.d(C.java:1)\n")) {
            add(console.testFinished(
                    result(
                            A,
                            1,
                            Outcome.CRASHED,
                            Entries.test("C", "t", 1).withFailure(new FailureText("", text, text, ""))),
                    1,
                    now));
        }

        assertThat(printed.get(1)).endsWith("called\n[ERROR]         at demo.Tool.main(Tool.java:8)");
        assertThat(printed.get(2)).endsWith("Error\n[ERROR]         at java.lang.A.b(A.java:1)");
    }

    @ParameterizedTest
    @CsvSource({
        "demo.C$Inner, demo.C, demo.C$Inner.t(C.java:3)",
        "demo.C$Inner, demo.C$Inner, my.module@1.0/demo.C.helper(C.java:3)",
        "demo.Base, demo.C, demo.Base.t(Base.java:3)",
        "demo.Base, demo.C, demo.C.helper(C.java:3)",
        "demo.C, demo.C, demo.C$t$1.invoke(C.kt:3)"
    })
    void aTestThatIsNestedOrInheritedHasAFrameToo(String declaring, String source, String frame) {
        String message = "java.lang.IllegalStateException: boom\n";
        String trace = message + "\tat java.util.List.of(List.java:1)\n\tat demo.CC.a(CC.java:2)\n\tat " + frame
                + "\n\tat demo.C.later(C.java:4)\n";
        planned(1, 1);
        add(console.testFinished(
                result(
                        A,
                        1,
                        Outcome.ERROR,
                        Entries.test(source, "t", 1)
                                .withDeclaringClass(declaring)
                                .withFailure(new FailureText("boom", trace, message, ""))),
                1,
                now));

        assertThat(printed.get(1).lines().skip(1))
                .containsExactly("[ERROR]     java.lang.IllegalStateException: boom", "[ERROR]         at " + frame);
    }

    @Test
    void aFailureWithoutFramesIsItsMessage() {
        planned(1, 1);
        add(console.testFinished(
                result(
                        A,
                        1,
                        Outcome.CRASHED,
                        Entries.test("C", "t", 1).withFailure(new FailureText("", "", "the fork ended", ""))),
                1,
                now));

        assertThat(printed.get(1)).endsWith("#1 C.t\n[ERROR]     the fork ended");
    }

    @Test
    void inATerminalOnlyFailuresAndNoticesHaveLines() {
        console = new RunConsole(FineOptions.parse(Map.of()), terminal(80));
        planned(1_001, 1);
        for (int i = 1; i <= 1_000; i++) {
            finished(A, 1, Outcome.PASSED, "C", "t" + i, 1);
        }
        finished(A, 1, Outcome.FAILED, "C", "last", 1);
        seconds(60);
        tick();
        add(console.leaked(1, new Leak("demo.X", List.of(), List.of("1")), now));
        add(console.summary(RunFigures.NOTHING, now));

        assertThat(console.isLive()).isTrue();
        assertThat(printed)
                .hasSize(4)
                .startsWith(
                        "INFO fine: 1001 tests in 1 class on 3 forks",
                        "ERROR FAIL    [ 0.001 s] (1001/1001) #1 C.last",
                        "WARNING LEAK    #1 demo.X left process 1");
    }

    @ParameterizedTest
    @CsvSource({"all, 2", "failures, 1", "off, 0"})
    void whoHasChosenLinesHasNoRows(String mode, int lines) {
        console = new RunConsole(FineOptions.parse(Map.of("fine.console", mode)), terminal(80));
        planned(1, 1);
        finished(A, 1, Outcome.PASSED, "C", "t", 1);

        assertThat(console.isLive()).isFalse();
        assertThat(printed).hasSize(lines);
    }

    @Test
    void withoutATerminalThereAreNoRows() {
        assertThat(console.isLive()).isFalse();
    }

    @Test
    void namesAreShortenedToTheWidthOfATerminal() {
        console = new RunConsole(FineOptions.parse(Map.of("fine.console", "all", "fine.slow", "1s")), terminal(70));
        planned(1, 1);
        started(A, 1, "com.example.orders.OrderServiceTest", "places");
        seconds(1);
        tick();
        finished(A, 1, Outcome.PASSED, "com.example.orders.OrderServiceTest", "places", 1);

        assertThat(printed)
                .contains(
                        "WARNING SLOW    [    >1 s] #1 c.e.orders.OrderServiceTest.places",
                        "INFO PASS    [ 0.001 s] (1/1) #1 c.e.orders.OrderServiceTest.places");
        assertThat(printed).allMatch(line -> line.length() <= 68);
    }

    @Test
    void coloursAreThoseOfMaven() {
        console = new RunConsole(
                FineOptions.parse(Map.of("fine.console", "all", "fine.slow", "1s")),
                new Look(Ink.COLOURS, OptionalInt.empty(), Optional.empty(), OutputPlace.UNKNOWN));
        planned(4, 1);
        started(A, 1, "C", "slow");
        seconds(1);
        tick();
        finished(A, 1, Outcome.PASSED, "C", "t", 1);
        finished(A, 12, Outcome.FAILED, "C", "t", 1);
        finished(A, 1, Outcome.SKIPPED, "C", "t", 1);
        add(console.leaked(1, new Leak("demo.X", List.of(), List.of("1")), now));
        add(console.timedOut(1, Entries.test("C", "m", 1), new ThreadsAtExpiry("", "", ""), now));

        assertThat(printed)
                .containsExactly(
                        "WARNING \u001B[1;33mSLOW\u001B[m    [    >1 s] \u001B[36m#1\u001B[m C.slow",
                        "INFO fine: 4 tests in 1 class on 3 forks",
                        "INFO \u001B[1;32mPASS\u001B[m    [ 0.001 s] (1/4) \u001B[36m#1\u001B[m C.t",
                        "ERROR \u001B[1;31mFAIL\u001B[m    [ 0.001 s] (2/4) \u001B[36m#12\u001B[m C.t",
                        "INFO \u001B[1;33mSKIP\u001B[m    [ 0.001 s] (3/4) \u001B[36m#1\u001B[m C.t",
                        "WARNING \u001B[1;33mLEAK\u001B[m    \u001B[36m#1\u001B[m demo.X left process 1",
                        "WARNING \u001B[1;33mTIMEOUT\u001B[m [0.001 s] \u001B[36m#1\u001B[m C.m");
    }

    @Test
    void amongSeveralModulesLinesNameTheirs() {
        Look look = new Look(Ink.NONE, OptionalInt.empty(), Optional.of("co\u001Bre"), OutputPlace.UNKNOWN);

        assertThat(look.of(ConsoleLine.error("FAIL\n[ERROR]     at C")))
                .isEqualTo(ConsoleLine.error("[co re] FAIL\n[ERROR]     at C"));
        assertThat(Look.PLAIN.of(ConsoleLine.info("text"))).isEqualTo(ConsoleLine.info("text"));
    }

    @Test
    void howFarTheRunHasComeIsKnownAtAnyTime() {
        console = new RunConsole(FineOptions.parse(Map.of()), terminal(80));
        assertThat(console.live(OptionalLong.empty(), now).total()).isEmpty();
        planned(5, 1);
        started(A, 1, "C", "t");
        finished(A, 1, Outcome.FAILED, "C", "t", 1);
        finished(A, 1, Outcome.PASSED, "C", "u", 1);
        finished(A, 1, Outcome.ABORTED, "C", "v", 1);
        console.notRun(1);
        started(B, 2, "C", "w");

        LiveState state = console.live(OptionalLong.of(7), now);
        assertThat(state.counts()).isEqualTo(new LiveState.Counts(1, 1, 1));
        assertThat(state.done()).isEqualTo(4);
        assertThat(state.total()).isEqualTo("5");
        assertThat(state.endNanos()).hasValue(now + 7);
        assertThat(state.running()).extracting(RunningTest::forkNumber).containsExactly(2);

        add(console.testFinished(
                result(A, 1, Outcome.PASSED, Entries.test("C", "t", 7)).asRerun(1, 3), 1, now));
        assertThat(console.live(OptionalLong.empty(), now).counts()).isEqualTo(new LiveState.Counts(2, 0, 1));
    }

    @Test
    void testsThatAreSkippedAfterFailuresHaveOneLine() {
        planned(3, 1);
        finished(A, 1, Outcome.FAILED, "C", "t", 1);
        console.skippedAfterFailures(result(A, 1, Outcome.SKIPPED, Entries.test("C", "u")));
        console.skippedAfterFailures(result(A, 1, Outcome.SKIPPED, Entries.test("C", "v")));
        add(console.summary(RunFigures.NOTHING, now));

        assertThat(printed)
                .hasSize(4)
                .contains("WARNING fine: 2 tests are skipped, because so many have failed (skipAfterFailureCount)");
        assertThat(printed).last().asString().startsWith("INFO fine: 3 tests in");
    }

    @Test
    void failuresOnlyMeansNothingElseButTheFrame() {
        console = console("fine.console=failures");
        planned(3, 1);
        finished(A, 1, Outcome.PASSED, "C", "t", 1);
        finished(A, 1, Outcome.SKIPPED, "C", "u", 1);
        finished(A, 1, Outcome.FAILED, "C", "v", 1);
        add(console.summary(RunFigures.NOTHING, now));

        assertThat(printed).hasSize(3);
        assertThat(printed.get(0)).isEqualTo("INFO fine: 3 tests in 1 class on 3 forks");
        assertThat(printed.get(1)).isEqualTo("ERROR FAIL    [ 0.001 s] (3/3) #1 C.v");
        assertThat(printed.get(2)).startsWith("INFO fine: 3 tests in ");
    }

    @Test
    void offMeansNothing() {
        console = console("fine.console=off");
        planned(1, 1);
        started(A, 1, "C", "t");
        seconds(1_000);
        tick();
        add(console.testFinished(
                result(A, 1, Outcome.FAILED, Entries.test("C", "t", 1).withFailure(FAILURE)), 1, now));
        add(console.summary(RunFigures.NOTHING, now));

        assertThat(printed).isEmpty();
    }

    @Test
    void aSignOfLifeComesAfterTenQuietSeconds() {
        planned(11, 2);
        started(A, 1, "demo.LargeTest", "case0");
        seconds(4);
        started(B, 2, "demo.SmallTest", "case1");
        seconds(5);
        tick();
        assertThat(printed).isEmpty();
        seconds(1);
        tick();
        tick();
        seconds(9);
        tick();

        assertThat(printed)
                .containsExactly(
                        "INFO fine: 11 tests in 2 classes on 3 forks",
                        "INFO fine: 0 of 11 tests after 10 s; running: #1 demo.LargeTest.case0 for 10 s,"
                                + " #2 demo.SmallTest.case1 for 6 s");
        seconds(1);
        tick();
        assertThat(printed).hasSize(3);
    }

    @Test
    void aResultIsASignOfLifeToo() {
        planned(2, 1);
        started(A, 1, "C", "t");
        seconds(9);
        finished(A, 1, Outcome.PASSED, "C", "t", 9_000);
        seconds(9);
        tick();
        assertThat(printed).hasSize(2);
        seconds(1);
        tick();

        assertThat(printed.get(2)).isEqualTo("INFO fine: 1 of 2 tests after 19 s");
    }

    @Test
    void aResultThatIsNotPrintedIsNoSignOfLife() {
        console = console("fine.console=failures");
        planned(3, 1);
        started(A, 1, "C", "t");
        finished(A, 1, Outcome.PASSED, "C", "t", 1);
        seconds(9);
        finished(A, 1, Outcome.PASSED, "C", "u", 1);
        seconds(1);
        tick();

        assertThat(printed).last().isEqualTo("INFO fine: 2 of 3 tests after 10 s");
    }

    @Test
    void beforeTheFirstTestThereIsNoSignOfLife() {
        planned(2, 1);
        seconds(100);
        tick();

        assertThat(printed).isEmpty();
    }

    /** As where a context of Spring's starts: JUnit has begun the class, but no test. */
    @Test
    void aClassThatHasNotComeToATestIsNamed() {
        console = console("fine.slow=5s");
        planned(2, 1);
        console.classStarted(A, 1, Entry.ofSet("demo.ShopTest"), now);
        seconds(10);
        tick();
        started(A, 1, "demo.ShopTest", "sells");
        seconds(4);
        finished(A, 1, Outcome.PASSED, "demo.ShopTest", "sells", 4_000);

        assertThat(printed)
                .contains("INFO fine: 0 of 2 tests after 10 s; running: #1 demo.ShopTest for 10 s")
                .noneMatch(line -> line.contains("SLOW"));
    }

    @Test
    void aForkThatHasLeftItsUnitRunsNothing() {
        planned(2, 1);
        started(A, 1, "C", "t");
        console.idle(A);
        seconds(10);
        tick();

        assertThat(printed).last().isEqualTo("INFO fine: 0 of 2 tests after 10 s");
    }

    @Test
    void aSlowTestIsNamedAtTheThresholdAndAtEachDoubling() {
        console = console("fine.slow=30s");
        planned(1, 1);
        started(A, 4, "C", "t");
        List<Integer> warned = new ArrayList<>();
        for (int second = 1; second <= 300; second++) {
            seconds(1);
            printed.clear();
            tick();
            if (printed.stream().anyMatch(line -> line.startsWith("WARNING"))) {
                warned.add(second);
                assertThat(printed).containsExactly("WARNING SLOW    [%8s] #4 C.t".formatted(">" + second + " s"));
            }
        }

        assertThat(warned).containsExactly(30, 60, 120, 240);
    }

    @Test
    void aTestThatHasEndedIsNotSlowAnyMore() {
        console = console("fine.slow=1s");
        planned(1, 1);
        started(A, 1, "C", "t");
        finished(A, 1, Outcome.PASSED, "C", "t", 1);
        seconds(5);
        tick();

        assertThat(printed).noneMatch(line -> line.contains("SLOW"));
    }

    @Test
    void everySlowTestIsNamed() {
        console = console("fine.slow=5s");
        planned(2, 1);
        started(A, 1, "C", "t\r");
        started(B, 2, "C", "u");
        seconds(5);
        tick();

        assertThat(printed).containsExactly("WARNING SLOW    [    >5 s] #1 C.t ", "WARNING SLOW    [    >5 s] #2 C.u");
    }

    @Test
    void nothingIsSlowWhereThatIsOff() {
        console = console("fine.slow=off");
        planned(1, 1);
        started(A, 1, "C", "t");
        seconds(1_000_000);
        tick();

        assertThat(printed).noneMatch(line -> line.contains("SLOW"));
    }

    @ParameterizedTest
    @CsvSource({"500ms, 0.5 s", "100ms, 0.1 s", "1500ms, 1.5 s"})
    void aThresholdBelowASecondIsNotRoundedAway(String slow, String told) {
        console = console("fine.slow=" + slow);
        planned(1, 1);
        started(A, 1, "C", "t");
        seconds(2);
        tick();

        assertThat(printed).containsExactly("WARNING SLOW    [%8s] #1 C.t".formatted(">" + told));
    }

    @Test
    void aThresholdOfThousandsOfYearsIsNoDefect() {
        console = console("fine.slow=999999999h");
        planned(1, 1);
        started(A, 1, "C", "t");
        seconds(5);
        tick();

        assertThat(printed).isEmpty();
    }

    @Test
    void theSummaryTellsWhatTheForksWereGoodFor() {
        planned(2, 1);
        started(A, 1, "C", "t");
        seconds(2);
        finished(A, 1, Outcome.PASSED, "C", "t", 2_000);
        finished(B, 2, Outcome.PASSED, "C", "u", 1_500);
        printed.clear();
        add(console.summary(new RunFigures(2, 2, 5_500_000, 3_700_000, 400_000, 4_180_000), now));

        assertThat(printed)
                .containsExactly("INFO fine: 2 tests in 5.5 s on 2 forks, 3.7 s of tests (0.7x), forks busy 38 %");
    }

    @Test
    void theSummaryOfARunInWhichNothingRan() {
        planned(0, 0);
        add(console.summary(RunFigures.NOTHING, now));
        assertThat(printed).isEmpty();

        planned(3, 1);
        add(console.summary(new RunFigures(1, 1, 300_000, 0, 0, 0), now));
        assertThat(printed)
                .containsExactly(
                        "INFO fine: 3 tests in 1 class on 1 fork",
                        "INFO fine: 0 tests in 0.3 s on 1 fork, 0.0 s of tests (0.0x), forks busy 0 %");
    }

    @Test
    void numbersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            planned(11, 2);
            finished(A, 1, Outcome.PASSED, "C", "t", 1_234);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(printed).last().isEqualTo("INFO PASS    [ 1.234 s] ( 1/11) #1 C.t");
    }

    @Test
    void aShardIsTold() {
        ShardSize all = new ShardSize(203, 60, Optional.of(155_200_000_000L));
        shard(new ShardSize(41, 12, Optional.of(31_400_000_000L)), all, Optional.of("3f9a12b4c0de"));
        shard(new ShardSize(1, 1, Optional.of(9_940_000_000L)), all, Optional.of("3f9a12b4c0de"));
        shard(new ShardSize(1, 1, Optional.empty()), new ShardSize(1, 1, Optional.empty()), Optional.empty());
        shard(new ShardSize(0, 0, Optional.of(0L)), all, Optional.empty());

        assertThat(printed)
                .containsExactly(
                        "INFO fine: shard 2/5: 41 of 203 tests in 12 of 60 classes, about 31 s of 155 s; history"
                                + " 3f9a12b4c0de",
                        "INFO fine: shard 2/5: 1 of 203 tests in 1 of 60 classes, about 9.9 s of 155 s; history"
                                + " 3f9a12b4c0de",
                        "INFO fine: shard 2/5: 1 of 1 test in 1 of 1 class; no history",
                        "INFO fine: shard 2/5: none of 203 tests, because there are more shards than units; no history");
    }

    @Test
    void ofAShardNothingIsToldWhereNothingIsWanted() {
        console = console("fine.console=off");
        ShardSize size = new ShardSize(1, 1, Optional.empty());
        shard(size, size, Optional.empty());

        assertThat(printed).isEmpty();
    }

    private void shard(ShardSize own, ShardSize all, Optional<String> history) {
        add(console.shard(new Shard(2, 5), own, all, history));
    }

    private static RunConsole console(String option) {
        String[] keyAndValue = option.split("=", 2);
        return new RunConsole(
                FineOptions.parse(option.isEmpty() ? Map.of() : Map.of(keyAndValue[0], keyAndValue[1])), Look.PLAIN);
    }

    private static Look terminal(int columns) {
        return new Look(Ink.NONE, OptionalInt.of(columns), Optional.empty(), OutputPlace.UNKNOWN);
    }

    private void planned(int tests, int classes) {
        add(console.planned(tests, classes, 1, now));
    }

    private void started(ForkId fork, int number, String className, String test) {
        console.testStarted(fork, number, Entries.test(className, test), now);
    }

    private void finished(ForkId fork, int number, Outcome outcome, String className, String test, int millis) {
        add(console.testFinished(result(fork, number, outcome, Entries.test(className, test, millis)), 3, now));
    }

    private static TestResult result(ForkId fork, int number, Outcome outcome, Entry entry) {
        return TestResult.of(fork, number, new ReportEvent.TestFinished(outcome, entry));
    }

    private void tick() {
        add(console.tick(3, now));
    }

    private void seconds(long seconds) {
        now += seconds * 1_000_000_000;
    }

    private void add(List<ConsoleLine> lines) {
        lines.forEach(line -> printed.add(line.level() + " " + line.text()));
    }
}
