package io.github.surefirefine.options;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * For how long a test may run: a limit for all tests, and exceptions for classes and tags. Of the exceptions that apply
 * to a test, the last one counts.
 *
 * @param general for a test that no exception applies to; empty for no limit
 * @param exceptions in the order in which they were written
 */
public record TimeLimits(Optional<Duration> general, List<Exemption> exceptions) {

    /** No test has a limit. */
    public static final TimeLimits NONE = new TimeLimits(Optional.empty(), List.of());

    public TimeLimits {
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Reads {@code 30s,demo.Slow*=5m,#SLOW=off}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static TimeLimits parse(String text) {
        String[] entries = text.split(",", -1);
        boolean hasGeneral = entries[0].indexOf('=') < 0;
        List<Exemption> exceptions = new ArrayList<>();
        for (int i = hasGeneral ? 1 : 0; i < entries.length; i++) {
            exceptions.add(Exemption.parse(entries[i].trim()));
        }
        return new TimeLimits(hasGeneral ? DurationText.parseOrOff(entries[0].trim()) : Optional.empty(), exceptions);
    }

    /** The limit of a test in a class, with the tags that apply to it. */
    public Optional<Duration> of(String className, Collection<String> tags) {
        Optional<Duration> limit = general;
        for (Exemption exception : exceptions) {
            if (exception.target().includes(className, tags)) {
                limit = exception.limit();
            }
        }
        return limit;
    }

    /** A limit for some of the tests; empty for none. */
    public record Exemption(Target target, Optional<Duration> limit) {

        private static Exemption parse(String text) {
            int equals = text.lastIndexOf('=');
            String target = text.substring(0, Math.max(0, equals)).trim();
            String name = target.startsWith("#") ? target.substring(1).trim() : target;
            if (name.isEmpty()) {
                throw new IllegalArgumentException(text);
            }
            return new Exemption(
                    target.startsWith("#") ? new Tag(name) : new Classes(new ClassPattern(name)),
                    DurationText.parseOrOff(text.substring(equals + 1).trim()));
        }
    }

    /** Some of the tests. */
    public sealed interface Target {

        /** Whether a test of that class, with these tags, is one of them. */
        boolean includes(String className, Collection<String> tags);
    }

    /** Tests of classes and of their nested classes. */
    public record Classes(ClassPattern pattern) implements Target {

        @Override
        public boolean includes(String className, Collection<String> tags) {
            for (int end = className.length(); end > 0; end = className.lastIndexOf('$', end - 1)) {
                if (pattern.matches(className.substring(0, end))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Tests that have a tag. */
    public record Tag(String name) implements Target {

        @Override
        public boolean includes(String className, Collection<String> tags) {
            return tags.contains(name);
        }
    }
}
