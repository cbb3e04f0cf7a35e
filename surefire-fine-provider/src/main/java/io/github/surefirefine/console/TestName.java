package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;

/** The name of a test in a line: in full where there is room, or else with the first letters of its packages only. */
final class TestName {

    private TestName() {}

    static String of(Entry entry) {
        return SafeText.of(entry.qualifiedName());
    }

    /**
     * The name with as many of its packages in full as fit, the innermost first. Class and test are never shortened: they
     * are what one looks for.
     */
    static String of(Entry entry, int columns) {
        String name = of(entry);
        long dots = packagesOf(entry);
        int from = 0;
        for (int dot = name.indexOf('.'); dots > 0 && dot > from && Columns.of(name) > columns; dots--) {
            int second = name.offsetByCodePoints(from, 1);
            name = name.substring(0, second) + name.substring(dot);
            from = second + 1;
            dot = name.indexOf('.', from);
        }
        return name;
    }

    private static long packagesOf(Entry entry) {
        return entry.owner().chars().filter(c -> c == '.').count();
    }
}
