package io.github.surefirefine.plugin.failure;

/**
 * What a test has thrown.
 *
 * @param type the class of it, empty if it is not known
 * @param message empty if there is none
 * @param trace the stack trace as text, empty if it is not known
 */
public record Thrown(String type, String message, String trace) {

    /** Nothing was thrown, or nobody knows what. */
    public static final Thrown NOTHING = new Thrown("", "", "");
}
