package io.github.surefirefine.plugin.slowest;

import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What takes longest, as text. */
final class SlowestText {

    private static final String INDENT = "  ";
    private static final int TIME_WIDTH = 11;
    private static final int PART_WIDTH = 7;

    /** What distinguishes a test from others matters more than anything else about it. */
    private static final int LEAST_NAME = 10;

    private static final String PASSED = "passed";

    private final SlowestAnswer slowest;
    private final Page page;

    SlowestText(SlowestAnswer slowest, Page page) {
        this.slowest = slowest;
        this.page = page;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(page.wrap(
                "fine: " + slowest.module() + ": the longest of " + Durations.text(slowest.totalMicros())
                        + " of tests and setups, from " + slowest.source(),
                "",
                INDENT));
        lines.add("");
        lines.add("Tests");
        slowest.tests().forEach(test -> lines.add(row(test.micros(), name(test), outcome(test))));
        lines.add("Classes");
        slowest.classes().forEach(each -> lines.add(row(each.micros(), each.className(), about(each))));
        if (!slowest.setups().isEmpty()) {
            lines.add("Setups");
            slowest.setups().forEach(each -> lines.add(row(each.micros(), each.className(), about(each))));
        }
        return lines;
    }

    private String row(long micros, String name, String about) {
        String part = slowest.totalMicros() == 0 ? "" : Durations.percent((double) micros / slowest.totalMicros());
        String head = Words.right(Durations.text(micros), TIME_WIDTH) + Words.right(part, PART_WIDTH) + INDENT;
        int room = page.width() - head.length();
        int roomWithAbout = room - INDENT.length() - about.length();
        return about.isEmpty() || roomWithAbout < Math.min(LEAST_NAME, name.length())
                ? head + page.cutHead(name, room)
                : head + page.cutHead(name, roomWithAbout) + INDENT + about;
    }

    private static String name(SlowestAnswer.OneTest test) {
        return test.name().isEmpty() ? test.className() : test.className() + "." + test.name();
    }

    private static String outcome(SlowestAnswer.OneTest test) {
        return test.outcome().equals(PASSED) ? "" : test.outcome();
    }

    private static String about(SlowestAnswer.OneClass each) {
        return Words.counted(each.tests(), "test")
                + (each.forks() == 0 ? "" : ", " + Words.counted(each.forks(), "fork"));
    }

    private static String about(SlowestAnswer.OneSetup each) {
        return each.times() == 1 ? "" : each.times() + " times";
    }
}
