package io.github.surefirefine.model.lease;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which invocation of a method a test is, or is inside. What a factory of Jupiter's makes counts as invocations of it; a
 * container that it makes is one invocation, with everything in it. The rows of a feature of Spock's count as invocations
 * of the feature.
 *
 * @param method JUnit's unique id of the method
 * @param number of the invocation, from 1
 */
public record InvocationId(String method, int number) {

    private static final Pattern SEGMENT = Pattern.compile(
            "/\\[(?:(?:test-template-invocation|dynamic-test|dynamic-container):#|(iteration):)(\\d{1,9})]");

    private static final String SPOCK = "[engine:spock]/";

    /** Reads the unique id of a test or container; empty if that is not an invocation. */
    public static Optional<InvocationId> of(@Nullable String uniqueId) {
        Matcher segment = SEGMENT.matcher(uniqueId == null ? "" : uniqueId);
        if (uniqueId == null || !segment.find()) {
            return Optional.empty();
        }
        boolean isRow = segment.group(1) != null;
        if (isRow && !uniqueId.startsWith(SPOCK)) {
            return Optional.empty();
        }
        // Spock counts from 0.
        int number = Integer.parseInt(segment.group(2)) + (isRow ? 1 : 0);
        return Optional.of(new InvocationId(uniqueId.substring(0, segment.start()), number));
    }
}
