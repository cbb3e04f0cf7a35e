package io.github.surefirefine.model.plan;

/** Unique ids of JUnit show what is in what: {@code [engine:e]/[class:C]/[method:m()]}. */
public final class UniqueIds {

    private UniqueIds() {}

    /** Whether the first is the id of the container, or of something inside it. */
    public static boolean isWithin(String id, String container) {
        return id.startsWith(container) && (id.length() == container.length() || id.charAt(container.length()) == '/');
    }
}
