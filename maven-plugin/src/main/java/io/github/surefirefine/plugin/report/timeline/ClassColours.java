package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.analysis.ClassUse;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each class one of a few colours: classes that follow each other by name differ. */
final class ClassColours {

    /** As many as the style sheet has. */
    static final int COUNT = 10;

    private final Map<String, Integer> numbers = new HashMap<>();

    ClassColours(List<ClassUse> classes) {
        for (ClassUse use : classes) {
            numbers.put(use.name(), numbers.size() % COUNT);
        }
    }

    /** Of a class, or of the outermost class around it. */
    int of(String className) {
        return numbers.getOrDefault(className, numbers.getOrDefault(Slice.outermost(className), 0));
    }
}
