package io.github.surefirefine.ci;

/** A number with its noun. */
final class Counted {

    private Counted() {}

    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** As {@code 1.234 s}. */
    static String seconds(int millis) {
        return millis / 1000 + "." + Integer.toString(1000 + millis % 1000).substring(1) + " s";
    }
}
