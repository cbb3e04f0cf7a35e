package io.github.surefirefine.plugin.forecast;

/**
 * What to expect of a run with that many forks.
 *
 * @param forks how many
 * @param micros from the start of the first fork to the end of the last test
 * @param wholeClassesMicros the same with stock Surefire, which hands out whole classes and starts no more forks than
 *     there are
 * @param utilisation the part of the whole run in which forks are in tests and setups, from 0 to 1
 * @param limit what keeps it from being faster
 */
public record Expectation(int forks, long micros, long wholeClassesMicros, double utilisation, Limit limit) {

    /** What to expect if more forks are allowed, but no more are started. */
    Expectation allowed(Expectation more) {
        return new Expectation(more.forks, micros, more.wholeClassesMicros, utilisation, limit);
    }
}
