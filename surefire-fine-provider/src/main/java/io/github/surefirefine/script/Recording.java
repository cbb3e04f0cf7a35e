package io.github.surefirefine.script;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a run from its trace, as far as it can be replayed.
 *
 * @param source where the trace is, for messages
 * @param leases in the order in which they began
 */
public record Recording(String source, List<RecordedLease> leases) {

    public Recording {
        leases = List.copyOf(leases);
    }

    /** Surefire's numbers of the forks that have run something. */
    public Set<Integer> forks() {
        return leases.stream().map(RecordedLease::fork).collect(Collectors.toSet());
    }

    /**
     * What a fork ran in one launcher execution.
     *
     * @param fork Surefire's number of the fork
     * @param tests in the order in which they began
     */
    public record RecordedLease(int fork, List<RecordedTest> tests) {

        public RecordedLease {
            tests = List.copyOf(tests);
        }
    }

    /**
     * A test, or an invocation of one, or a class that itself has failed.
     *
     * @param className as in Surefire's reports
     * @param name as in Surefire's reports; null for a class
     * @param uniqueId JUnit's, null for a class
     */
    public record RecordedTest(
            String className,
            @Nullable String name,
            @Nullable String uniqueId) {

        /** For messages. */
        String text() {
            return name == null ? className : className + "." + name;
        }
    }
}
