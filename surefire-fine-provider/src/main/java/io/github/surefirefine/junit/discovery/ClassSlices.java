package io.github.surefirefine.junit.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts the classes of a run into slices, the same ones in every fork. A nested class comes with its top-level class: JUnit
 * finds a part of that class for it, and a class of which two slices have parts would look as if it were there twice.
 */
final class ClassSlices {

    private ClassSlices() {}

    /**
     * Cuts the classes, in their order. A nested class that is named comes with the first class of the same top-level class.
     *
     * @param classNames binary names
     * @param size of a slice, if no nested classes make it larger
     * @return at least one slice
     */
    static List<List<String>> of(List<String> classNames, int size) {
        Map<String, List<String>> byTopLevel = new LinkedHashMap<>();
        for (String name : classNames) {
            List<String> together = byTopLevel.get(topLevel(name));
            if (together == null) {
                together = new ArrayList<>();
                byTopLevel.put(topLevel(name), together);
            }
            together.add(name);
        }
        List<List<String>> slices = new ArrayList<>();
        List<String> slice = new ArrayList<>();
        for (List<String> together : byTopLevel.values()) {
            if (slice.size() >= size) {
                slices.add(slice);
                slice = new ArrayList<>();
            }
            slice.addAll(together);
        }
        slices.add(slice);
        return slices;
    }

    private static String topLevel(String className) {
        int end = className.indexOf('$', className.lastIndexOf('.') + 2);
        return end < 0 ? className : className.substring(0, end);
    }
}
