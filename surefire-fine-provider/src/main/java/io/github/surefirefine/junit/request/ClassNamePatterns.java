package io.github.surefirefine.junit.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** JUnit's lists of class names, separated by commas, with {@code *} for any characters. */
final class ClassNamePatterns {

    private final List<Pattern> patterns = new ArrayList<>();

    private ClassNamePatterns() {}

    static ClassNamePatterns of(Optional<String> patterns) {
        ClassNamePatterns all = new ClassNamePatterns();
        if (patterns.isPresent()) {
            for (String pattern : patterns.get().split(",", -1)) {
                String regex = Pattern.quote(pattern.trim()).replace("*", "\\E.*\\Q");
                all.patterns.add(Pattern.compile(regex));
            }
        }
        return all;
    }

    /** Whether one of the patterns accepts the name. */
    boolean accept(String className) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(className).matches()) {
                return true;
            }
        }
        return false;
    }
}
