package io.github.surefirefine.conductor.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of the terminal that controls this process, as {@code stty} tells it. Java itself cannot ask for it.
 *
 * @param rows the height
 * @param columns the width
 */
record TerminalSize(int rows, int columns) {

    private static final File TERMINAL = new File("/dev/tty");

    private static final long PATIENCE_SECONDS = 2;

    private static final Pattern ANSWER = Pattern.compile("\\s*(\\d{1,5}) (\\d{1,5})\\s*");

    /** The size now; empty if there is no terminal, or no {@code stty}, as on Windows. */
    static Optional<TerminalSize> now() {
        if (!TERMINAL.exists()) {
            return Optional.empty();
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return Optional.empty();
            }
            return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A terminal whose size nobody has set answers with zeros. */
    static Optional<TerminalSize> parse(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        TerminalSize size = new TerminalSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return size.rows == 0 || size.columns == 0 ? Optional.empty() : Optional.of(size);
    }
}
