package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.ClassUse;
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
        Integer number = numbers.get(className);
        if (number == null) {
            int nested = className.indexOf('$');
            number = nested <= 0 ? null : numbers.get(className.substring(0, nested));
        }
        return number == null ? 0 : number;
    }
}
