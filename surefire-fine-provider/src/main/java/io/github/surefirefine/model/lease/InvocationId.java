package io.github.surefirefine.model.lease;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which invocation of a method a test of Jupiter's is, or is inside. What a factory makes counts as invocations of it;
 * a container that it makes is one invocation, with everything in it.
 *
 * @param method JUnit's unique id of the method
 * @param number of the invocation, from 1
 */
public record InvocationId(String method, int number) {

    private static final Pattern SEGMENT =
            Pattern.compile("/\\[(?:test-template-invocation|dynamic-test|dynamic-container):#(\\d{1,9})]");

    /** Reads the unique id of a test or container; empty if that is not an invocation. */
    public static Optional<InvocationId> of(@Nullable String uniqueId) {
        Matcher segment = SEGMENT.matcher(uniqueId == null ? "" : uniqueId);
        return uniqueId == null || !segment.find()
                ? Optional.empty()
                : Optional.of(
                        new InvocationId(uniqueId.substring(0, segment.start()), Integer.parseInt(segment.group(1))));
    }
}
