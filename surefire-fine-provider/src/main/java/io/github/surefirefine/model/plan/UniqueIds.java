package io.github.surefirefine.model.plan;

/** Unique ids of JUnit show what is in what: {@code [engine:e]/[class:C]/[method:m()]}. */
public final class UniqueIds {

    private static final String ENGINE = "[engine:";

    private UniqueIds() {}

    /** The name of the engine that the id is of; empty if it is not an id of JUnit. */
    public static String engine(String id) {
        int end = id.indexOf(']');
        return id.startsWith(ENGINE) && end > 0 ? id.substring(ENGINE.length(), end) : "";
    }

    /** Whether the first is the id of the container, or of something inside it. */
    public static boolean isWithin(String id, String container) {
        return id.startsWith(container) && (id.length() == container.length() || id.charAt(container.length()) == '/');
    }
}
