package io.github.surefirefine.model.lease;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says of a test of Jupiter's which invocation of a method it is, or is inside of. What a factory makes counts as
 * invocations of it; a container that it makes is one, with all that is in it.
 *
 * @param method JUnit's unique id of the method
 * @param number of the invocation, from 1
 */
public record InvocationId(String method, int number) {

    private static final Pattern SEGMENT =
            Pattern.compile("/\\[(?:test-template-invocation|dynamic-test|dynamic-container):#(\\d{1,9})]");

    /** Reads the unique id of a test or container; empty where that is no invocation. */
    public static Optional<InvocationId> of(@Nullable String uniqueId) {
        Matcher segment = SEGMENT.matcher(uniqueId == null ? "" : uniqueId);
        return uniqueId == null || !segment.find()
                ? Optional.empty()
                : Optional.of(
                        new InvocationId(uniqueId.substring(0, segment.start()), Integer.parseInt(segment.group(1))));
    }
}
