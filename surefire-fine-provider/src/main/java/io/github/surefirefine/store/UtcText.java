package io.github.surefirefine.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Times as ISO 8601. Java's own formatters load a hundred classes, and a fork has other things to do. */
public final class UtcText {

    private UtcText() {}

    /** A time with milliseconds: {@code 2026-05-01T12:00:00.000Z}. */
    public static String of(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder();
        text.append(utc.toLocalDate()).append('T');
        text.append(digits(utc.getHour(), 2)).append(':');
        text.append(digits(utc.getMinute(), 2)).append(':');
        text.append(digits(utc.getSecond(), 2)).append('.');
        text.append(digits(utc.get(ChronoField.MILLI_OF_SECOND), 3)).append('Z');
        return text.toString();
    }

    private static String digits(int number, int count) {
        String digits = Integer.toString(number);
        return "0".repeat(count - digits.length()) + digits;
    }
}
