package io.github.surefirefine.model.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the shares into which a suite is divided, each of which another machine runs.
 *
 * @param number of the share, from 1
 * @param count how many shares there are
 */
public record Shard(int number, int count) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** @throws IllegalArgumentException if there is no share with that number */
    public Shard {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException(number + "/" + count);
        }
    }

    /**
     * Reads {@code 2/5}.
     *
     * @throws IllegalArgumentException if the text is anything else, or there is no such share
     */
    public static Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** {@code 2/5}. */
    @Override
    public String toString() {
        return number + "/" + count;
    }
}
