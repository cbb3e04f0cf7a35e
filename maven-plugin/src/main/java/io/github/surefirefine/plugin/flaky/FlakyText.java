package io.github.surefirefine.plugin.flaky;

import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Which tests fail now and then, as text. */
final class FlakyText {

    private static final String INDENT = "  ";
    private static final int TIME_WIDTH = 11;
    private static final int FAILED_WIDTH = 8;

    /** What distinguishes a test from others matters more than anything else about it. */
    private static final int LEAST_NAME = 10;

    private final FlakyAnswer flaky;
    private final Page page;

    FlakyText(FlakyAnswer flaky, Page page) {
        this.flaky = flaky;
        this.page = page;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(page.wrap(
                "fine: " + flaky.module() + ": " + Words.counted(flaky.tests().size() + flaky.more(), "test")
                        + " not to rely on in " + Words.counted(flaky.runs(), "run") + ", "
                        + Durations.text(flaky.lostMicros()) + " lost; from " + flaky.source(),
                "",
                INDENT));
        lines.add("");
        flaky.nothing().ifPresent(text -> lines.addAll(page.wrap(text, INDENT, INDENT)));
        if (!flaky.tests().isEmpty()) {
            lines.add(row("lost", "failed", "test", ""));
            flaky.tests()
                    .forEach(test -> lines.add(row(
                            Durations.text(test.lostMicros()),
                            test.failures() + "/" + test.runs(),
                            name(test),
                            about(test))));
        }
        if (flaky.more() > 0) {
            lines.addAll(page.wrap(
                    "and " + flaky.more() + " more; -Dfine.count="
                            + (flaky.tests().size() + flaky.more()) + " shows them all",
                    INDENT,
                    INDENT));
        }
        if (!flaky.quarantine().isEmpty()) {
            lines.add("Quarantine");
            flaky.quarantine()
                    .forEach(entry -> lines.addAll(page.wrap(
                            entry.tests() + " " + (entry.over() ? "expired on " : "until ") + entry.until() + ", "
                                    + entry.ticket() + ": " + entry.reason(),
                            INDENT,
                            INDENT + INDENT)));
        }
        return lines;
    }

    private String row(String lost, String failed, String name, String about) {
        String head = Words.right(lost, TIME_WIDTH) + Words.right(failed, FAILED_WIDTH) + INDENT;
        int room = page.width() - head.length();
        int roomWithAbout = room - INDENT.length() - about.length();
        return about.isEmpty() || roomWithAbout < Math.min(LEAST_NAME, name.length())
                ? head + page.cutHead(name, room)
                : head + page.cutHead(name, roomWithAbout) + INDENT + about;
    }

    private static String name(FlakyAnswer.OneTest test) {
        return test.name().isEmpty() ? test.className() : test.className() + "." + test.name();
    }

    private static String about(FlakyAnswer.OneTest test) {
        List<String> about = new ArrayList<>();
        if (test.passedOnRerun() > 0) {
            about.add(test.passedOnRerun() + " passed on a rerun");
        }
        if (test.quarantined() > 0) {
            about.add(test.quarantined() + " in quarantine");
        }
        return String.join(", ", about);
    }
}
