package io.github.surefirefine.plugin.failure;

/**
 * What a test has printed.
 *
 * @param output on the standard output
 * @param errors on the standard error stream
 */
public record Printed(String output, String errors) {

    /** Not a word. */
    public static final Printed NOTHING = new Printed("", "");
}
