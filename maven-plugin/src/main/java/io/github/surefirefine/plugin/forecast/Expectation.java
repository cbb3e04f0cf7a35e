package io.github.surefirefine.plugin.forecast;

/**
 * What to expect of a run with that many forks.
 *
 * @param forks how many
 * @param micros from the start of the first fork to the end of the last test
 * @param wholeClassesMicros the same with stock Surefire, which hands out whole classes and starts no more forks than
 *     there are
 * @param utilisation the part of the time in which forks have something to do, from 0 to 1, as far as it depends on
 *     them
 * @param limit what keeps it from being faster
 */
public record Expectation(int forks, long micros, long wholeClassesMicros, double utilisation, Limit limit) {}
