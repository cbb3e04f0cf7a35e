package io.github.surefirefine.it.result;

/**
 * A line of Maven's console.
 *
 * @param epochMillis when it was read
 */
public record ConsoleLine(long epochMillis, String text) {}
