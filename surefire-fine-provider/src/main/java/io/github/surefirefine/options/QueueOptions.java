package io.github.surefirefine.options;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The queue through which several machines share a suite.
 *
 * @param address of the server, such as {@code rediss://queue.example.com:6379}
 * @param name of the queue, which the provider makes of the run, the module and what is selected; empty where that does not matter
 * @param machine name of this machine, which another attempt of the same job has again; empty for a new one
 * @param attempt whether the job ran before
 * @param deadline after that time without a word, another machine runs what a machine has claimed
 * @param breaker a machine leaves if so many of its first units have all failed while tests pass elsewhere; empty for
 *     never
 * @param fallback what happens if the server is gone for good
 * @param certificates file with the certificates of the authority that has signed that of the server; empty for the JDK's
 * @param server of Maven's settings that has user and password; empty if they are not there
 */
public record QueueOptions(
        String address,
        Optional<String> name,
        Optional<String> machine,
        Attempt attempt,
        Duration deadline,
        OptionalInt breaker,
        Fallback fallback,
        Optional<String> certificates,
        Optional<String> server) {

    /** What the provider tells its conductor, as the name; no option of users. */
    public static final String NAME = "fine.queue.name";

    /** Whether a job ran before. */
    public enum Attempt {
        FIRST,
        LATER
    }

    /** What happens if the server is gone for good. */
    public enum Fallback {
        /** The machine finishes what it holds, and fails. */
        FAIL,
        /** The machine runs its shard. */
        SHARD
    }
}
