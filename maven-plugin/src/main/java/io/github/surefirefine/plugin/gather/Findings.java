package io.github.surefirefine.plugin.gather;

import java.util.ArrayList;
import java.util.List;

/** What a merge has to say, one line each. */
final class Findings {

    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Something is wrong, and the build fails. */
    void problem(String line) {
        problems.add(line);
    }

    /** Something is worth knowing. */
    void warning(String line) {
        warnings.add(line);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
