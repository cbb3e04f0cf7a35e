package io.github.surefirefine.plugin.failure;

import java.util.List;

/**
 * A test that has failed at least once.
 *
 * @param className as in Surefire's reports
 * @param name as in Surefire's reports; empty if the class itself has failed, outside its tests
 * @param id the unique id of JUnit, empty if it is not known
 * @param attempts at least one, in their order
 */
public record FailedTest(String className, String name, String id, List<Attempt> attempts) {

    public FailedTest {
        attempts = List.copyOf(attempts);
    }

    /** Whether it passed when it was run again. */
    public boolean isFlaky() {
        return !last().outcome().isBad();
    }

    /** Whether the class itself has failed. */
    public boolean isClass() {
        return name.isEmpty();
    }

    /** The attempt that counts. */
    public Attempt last() {
        return attempts.get(attempts.size() - 1);
    }
}
