package io.github.surefirefine.console;

/**
 * Text for Surefire's console stream, printed in one piece.
 *
 * @param level Maven's log level of the first line
 * @param text one line, or several lines of which all but the first bring their own level
 */
public record ConsoleLine(Level level, String text) {

    /** Maven's log levels. */
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }

    static ConsoleLine info(String text) {
        return new ConsoleLine(Level.INFO, text);
    }

    static ConsoleLine warning(String text) {
        return new ConsoleLine(Level.WARNING, text);
    }

    static ConsoleLine error(String text) {
        return new ConsoleLine(Level.ERROR, text);
    }
}
