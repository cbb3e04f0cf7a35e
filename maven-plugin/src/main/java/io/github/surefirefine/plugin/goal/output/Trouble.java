package io.github.surefirefine.plugin.goal.output;

import java.util.Locale;

/** The problems that a message of a goal can report. Each has a section in the project's troubleshooting page. */
public enum Trouble {
    GOAL_OPTION,
    GOAL_OUTPUT,
    GOAL_FAILED,
    BISECT,
    NOTHING_KNOWN,
    TRACE_READ,
    NOTHING_MERGED,
    NOT_WHOLE,
    QUEUE_SILENT;

    /** The same as in the provider. */
    private static final String PAGE = "https://surefire-fine.github.io/surefire-fine/troubleshooting.html";

    /** A message that ends with the address of the section. */
    public String tell(String message) {
        boolean isWhole = message.endsWith(".") || message.endsWith("?");
        return message + (isWhole ? " See " : ". See ") + PAGE + "#"
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
