package io.github.surefirefine.junit.request;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** JUnit's lists of class names, separated by commas, with {@code *} for any characters. */
final class ClassNamePatterns {

    private ClassNamePatterns() {}

    /** Accepts what one of the patterns accepts; nothing if there are none. */
    static Predicate<String> of(Optional<String> patterns) {
        Predicate<String> any = name -> false;
        if (patterns.isPresent()) {
            for (String pattern : patterns.get().split(",", -1)) {
                String regex = Pattern.quote(pattern.trim()).replace("*", "\\E.*\\Q");
                any = any.or(Pattern.compile(regex).asMatchPredicate());
            }
        }
        return any;
    }
}
