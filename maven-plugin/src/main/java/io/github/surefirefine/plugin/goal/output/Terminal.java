package io.github.surefirefine.plugin.goal.output;

import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The properties of the console. */
final class Terminal {

    private static final int USUAL_WIDTH = 100;
    private static final int MOST_WIDTH = 1000;

    private Terminal() {}

    /**
     * How many characters fit into a line.
     *
     * @param wanted by the user, null if it is not set
     */
    static int width(@Nullable String wanted) throws MojoFailureException {
        if (wanted == null || wanted.isBlank()) {
            return fit(number(System.getenv("COLUMNS"), USUAL_WIDTH));
        }
        int width = number(wanted, 0);
        if (width != fit(width)) {
            throw new MojoFailureException(Trouble.GOAL_OPTION.tell("fine: the option \"fine.width\" cannot be \""
                    + wanted + "\"; allowed values: a number from " + Page.LEAST_WIDTH + " to " + MOST_WIDTH + "."));
        }
        return width;
    }

    private static int fit(int width) {
        return Math.max(Page.LEAST_WIDTH, Math.min(MOST_WIDTH, width));
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Which of these properties exist depends on the JDK; the first existing one says how text is encoded. */
    static Signs signs() {
        String encoding = Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding", "file.encoding")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Charset.defaultCharset().name());
        return encoding.toUpperCase(Locale.ROOT).startsWith("UTF") ? Signs.UNICODE : Signs.ASCII;
    }
}
