package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.detective.Case;
import io.github.surefirefine.detective.Finding;
import io.github.surefirefine.dispatch.run.UnitName;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Console texts about the one test that is bisected. */
public final class BisectionText {

    /** The sequence, in the folder of the reports, as a trace that can be replayed. */
    static final String FILE = "fine-bisect.json";

    /** A longer list would make an unreadable command; the sequence is run first anyway. */
    private static final int MOST_SELECTED = 20;

    private BisectionText() {}

    /** What is printed before the first trial. The goal {@code fine:bisect} relies on how it begins. */
    public static List<ConsoleLine> head(UnitName suspect, Case about) {
        List<String> contexts = new ArrayList<>(List.of("alone"));
        if (!about.recorded().isEmpty()) {
            contexts.add("after the " + about.recorded().size() + " that ran before it in its fork");
        }
        if (!about.ofItsClass().isEmpty()) {
            contexts.add("after the " + about.ofItsClass().size() + " before it in its class");
        }
        if (!about.ofAll().isEmpty()) {
            contexts.add("after the " + about.ofAll().size() + " before it in the suite");
        }
        return List.of(RunConsole.info("fine: bisects " + suspect.text() + ": it is tried "
                + String.join(", ", contexts) + ", as far as needed"));
    }

    /** The recorded run does not contain the test. */
    public static List<ConsoleLine> notRecorded(UnitName suspect, String source) {
        return List.of(RunConsole.warning("fine: the trace " + source + " does not have " + suspect.text()
                + ", so what ran before it in its fork is not known; -Dfine.trace.file=… names another trace"));
    }

    /** The goal {@code fine:bisect} relies on how this begins. */
    public static List<ConsoleLine> notFound(String wanted, int units) {
        return List.of(RunConsole.warning(Trouble.NO_SUCH_TEST.tell("fine: there is no test " + wanted + " among the "
                + units + " tests found here; name a class and a method, as in demo.FooTest#bar")));
    }

    /** No failure was found to investigate. */
    public static List<ConsoleLine> neverFails(UnitName suspect, int trials) {
        return List.of(RunConsole.warning("fine: " + suspect.text() + " did not fail in " + trials
                + " trials, alone and after what comes before it; -Dfine.trace.file=… tries what ran before it in"
                + " a run in which it failed"));
    }

    /** The tests that make the difference; empty if no others do. */
    public static List<Integer> others(Finding finding) {
        if (finding instanceof Finding.Spoilt spoilt) {
            return spoilt.spoilers();
        } else if (finding instanceof Finding.Needs needs) {
            return needs.needed();
        }
        return List.of();
    }

    /** Whether a sequence of tests shows what was found. */
    public static boolean isShownBy(Finding finding) {
        return !others(finding).isEmpty() || finding instanceof Finding.FailsAlone;
    }

    /**
     * How to see the failure, and what to do.
     *
     * @param sequence the suspect last
     * @param reports the folder of the reports, as it is written on a command line
     */
    public static List<ConsoleLine> advice(UnitName suspect, Finding finding, List<UnitName> sequence, String reports) {
        List<ConsoleLine> lines = new ArrayList<>();
        if (isShownBy(finding)) {
            lines.add(RunConsole.info(
                    (isShortest(finding) ? "fine: the shortest sequence: " : "fine: a sequence, the shortest so far: ")
                            + sequence.stream().map(UnitName::text).collect(Collectors.joining(", "))));
            lines.add(RunConsole.info("fine: to reproduce it: mvn test -DforkCount=1 -Dfine.replay=" + reports + "/"
                    + FILE + selection(sequence)));
        }
        lines.add(RunConsole.info("fine: what to do: " + whatToDo(suspect, finding, sequence)));
        return lines;
    }

    private static boolean isShortest(Finding finding) {
        if (finding instanceof Finding.Spoilt spoilt) {
            return spoilt.isShortest();
        }
        return !(finding instanceof Finding.Needs needs) || needs.isShortest();
    }

    private static String selection(List<UnitName> sequence) {
        return sequence.size() > MOST_SELECTED
                ? ""
                : " \"-Dtest=" + sequence.stream().map(UnitName::filter).collect(Collectors.joining(",")) + "\"";
    }

    private static String whatToDo(UnitName suspect, Finding finding, List<UnitName> sequence) {
        boolean isInOneClass =
                sequence.stream().allMatch(name -> name.className().equals(suspect.className()));
        if (finding instanceof Finding.Spoilt) {
            return "make " + firstOf(sequence)
                    + " restore what it changes (a static, a system property, a file, a row),"
                    + " as in @AfterEach, or make " + suspect.text() + " set up what it relies on, as in @BeforeEach"
                    + (isInOneClass ? "; an orderer, as in @TestMethodOrder, can keep the one before the other" : "");
        } else if (finding instanceof Finding.Needs && isInOneClass) {
            return "make " + suspect.text() + " set up what " + firstOf(sequence)
                    + " leaves behind, as in @BeforeEach; or keep the class in one piece, with @Tag(\"together\") or"
                    + " -Dfine.together=" + suspect.className() + ", and an orderer";
        } else if (finding instanceof Finding.Needs) {
            return "make " + suspect.text() + " set up what " + firstOf(sequence)
                    + " leaves behind, as in @BeforeEach: no order of classes is certain";
        } else if (finding instanceof Finding.Flaky) {
            return "look for time, randomness, threads, the network or other processes in " + suspect.text()
                    + ": other tests do not make the difference";
        } else if (finding instanceof Finding.Undecided) {
            return "fix what ends the JVM or hangs before " + suspect.text() + " is reached";
        }
        return "debug " + suspect.text() + " by itself: other tests do not make the difference";
    }

    private static String firstOf(List<UnitName> sequence) {
        return sequence.get(0).text();
    }
}
