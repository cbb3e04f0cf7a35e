package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Leak;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a test left behind, in one line. */
final class LeakText {

    /** More names would add nothing. */
    private static final int MAX_NAMES = 5;

    private LeakText() {}

    static ConsoleLine of(Look look, int forkNumber, Leak leak) {
        String left = String.join(
                " and ",
                Stream.of(
                                counted("thread", "threads", leak.threads()),
                                counted("process", "processes", leak.processes()))
                        .filter(part -> !part.isEmpty())
                        .toList());
        return ConsoleLine.warning(Status.LEAK.text(look.ink()) + " "
                + look.ink().fork(forkNumber) + " " + SafeText.of(leak.owner() + " left " + left));
    }

    private static String counted(String singular, String plural, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), MAX_NAMES)));
        if (names.size() > MAX_NAMES) {
            shown.add((names.size() - MAX_NAMES) + " more");
        }
        return (names.size() == 1 ? singular : plural) + " " + String.join(", ", shown);
    }
}
