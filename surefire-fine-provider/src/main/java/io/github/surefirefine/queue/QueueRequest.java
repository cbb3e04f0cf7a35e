package io.github.surefirefine.queue;

import java.util.List;

/**
 * What a machine asks of the queue. A machine is a conductor with its forks. Classes and units have the numbers of
 * {@link NumberedSuite}; durations are in microseconds.
 */
public sealed interface QueueRequest {

    /** The identity of the machine that asks; no other machine has had it before. */
    String machine();

    /**
     * Take part, or come back after a break. If nobody has published the suite, or its publisher has died, the machine
     * that asks becomes the publisher.
     *
     * @param name of the machine for users, which a later attempt of the same job has again
     * @param forks how many tests the machine can run at once
     * @param suite checksum of all classes and units
     */
    record Join(String machine, String name, int forks, String suite) implements QueueRequest {}

    /**
     * Publish some classes. Whoever publishes the first class begins anew.
     *
     * @param firstClass number of the first of these classes
     * @param names of these classes and their units, for machines that have found something else
     */
    record Publish(String machine, int firstClass, List<PublishedClass> classes, List<String> names)
            implements QueueRequest {

        public Publish {
            classes = List.copyOf(classes);
            names = List.copyOf(names);
        }
    }

    /** All classes are published. */
    record FinishPublishing(String machine, int classes, int units) implements QueueRequest {}

    /** Read the names that the publisher gave with some of its classes. */
    record ReadNames(String machine, int firstClass) implements QueueRequest {}

    /**
     * Claim work.
     *
     * @param warmClasses classes that the forks of the machine have entered, the best first
     */
    record Take(String machine, List<Integer> warmClasses) implements QueueRequest {

        public Take {
            warmClasses = List.copyOf(warmClasses);
        }
    }

    /**
     * Tell what has become of claims, and renew them. All unfinished claims that the machine knows are listed; others
     * that it holds are given back, because their answer was lost.
     */
    record Tell(String machine, List<ClaimNews> claims) implements QueueRequest {

        public Tell {
            claims = List.copyOf(claims);
        }
    }

    /** Count the results of the machine, and ask which of them count; only when nothing is left to run. */
    record Seal(String machine) implements QueueRequest {}

    /** Take part no longer: what the machine holds is given back; its results count. */
    record Leave(String machine) implements QueueRequest {}

    /** Look at the queue and change nothing. */
    record Look(String machine) implements QueueRequest {}

    /** Declare another machine dead at once, by its name or identity. */
    record Release(String machine, String lost) implements QueueRequest {}

    /**
     * Read which units a machine with that name has run that has taken part to its end.
     *
     * @param name of the machine, or {@link #OF_FAILED_MACHINES}
     */
    record ReadOwn(String machine, String name) implements QueueRequest {

        /** Stands for all machines on which a test has failed. No machine has an empty name. */
        public static final String OF_FAILED_MACHINES = "";
    }
}
