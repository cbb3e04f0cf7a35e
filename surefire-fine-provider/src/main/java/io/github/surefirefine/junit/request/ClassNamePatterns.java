package io.github.surefirefine.junit.request;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** JUnit's lists of class names, separated by commas, with {@code *} for any characters. */
final class ClassNamePatterns {

    private ClassNamePatterns() {}

    /** Accepts what one of the patterns accepts; nothing if there are none. */
    static Predicate<String> of(Optional<String> patterns) {
        return patterns.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(pattern -> Pattern.quote(pattern.trim()).replace("*", "\\E.*\\Q"))
                .map(regex -> Pattern.compile(regex).asMatchPredicate())
                .reduce(name -> false, Predicate::or);
    }
}
