package io.github.surefirefine.plugin.failure;

import io.github.surefirefine.plugin.failure.StackLine.Frame;
import io.github.surefirefine.plugin.failure.StackLine.Others;
import io.github.surefirefine.plugin.failure.StackLine.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a stack trace, line by line. */
public final class StackText {

    /** The class may be preceded by its class loader and its module. */
    private static final Pattern FRAME = Pattern.compile(
            "\\s*at (?:[^\\s(]*/)?(?<class>[\\w$.\\-]+)\\.(?<method>[^\\s.(/]+)\\((?<file>[^():]*)(?::(?<line>\\d{1,9}))?\\)\\s*.*");

    private static final Pattern REST = Pattern.compile("\\s*\\.\\.\\. (\\d{1,6}) (?:more|common frames omitted).*");

    private StackText() {}

    /** Every frame, and everything that is none. */
    public static List<StackLine> lines(String trace) {
        List<StackLine> lines = new ArrayList<>();
        for (String text : trace.lines().toList()) {
            Matcher frame = FRAME.matcher(text);
            Matcher rest = REST.matcher(text);
            if (frame.matches()) {
                String line = frame.group("line");
                lines.add(new Frame(
                        frame.group("class"),
                        frame.group("method"),
                        frame.group("file"),
                        line == null ? 0 : Integer.parseInt(line)));
            } else if (rest.matches()) {
                lines.add(new Others(Integer.parseInt(rest.group(1))));
            } else if (!text.isBlank()) {
                lines.add(new Said(text));
            }
        }
        return lines;
    }

    /** The lines with own frames only. What precedes the first frame is left out: it repeats the message. */
    public static List<StackLine> own(List<StackLine> lines, Predicate<Frame> isOwn) {
        List<StackLine> own = new ArrayList<>();
        int first = 0;
        while (first < lines.size() && lines.get(first) instanceof Said) {
            first++;
        }
        int others = 0;
        for (StackLine line : lines.subList(first, lines.size())) {
            if (line instanceof Frame frame && !isOwn.test(frame)) {
                others++;
            } else if (line instanceof Others more) {
                others += more.count();
            } else {
                others = flush(others, own);
                own.add(line);
            }
        }
        flush(others, own);
        return own;
    }

    private static int flush(int others, List<StackLine> own) {
        if (others > 0) {
            own.add(new Others(others));
        }
        return 0;
    }
}
