package io.github.surefirefine.queue;

import java.util.List;

/** What the queue answers. */
public sealed interface QueueAnswer {

    /** Nobody has published the suite: the machine is to do it. */
    record ToPublish() implements QueueAnswer {}

    /** Another machine is publishing the suite. */
    record BeingPublished() implements QueueAnswer {}

    /** Some classes, or all, are published. */
    record Published() implements QueueAnswer {}

    /** The machine takes part. */
    record Joined(QueueTotals totals) implements QueueAnswer {}

    /**
     * The queue was begun by another version of surefire-fine, whose requests and numbers may mean something else.
     *
     * @param begun the version that has begun it
     * @param own the version of the machine that asks
     */
    record OtherVersion(String begun, String own) implements QueueAnswer {}

    /** The publisher has found another suite; this machine does not take part. */
    record OtherSuite(String suite, int classes) implements QueueAnswer {}

    /** Names that the publisher gave with some classes, and the number of the class after them. */
    record Names(List<String> names, int nextClass) implements QueueAnswer {

        public Names {
            names = List.copyOf(names);
        }
    }

    /** The machine holds some more units. */
    record Claimed(Claim claim, QueueTotals totals) implements QueueAnswer {}

    /** There is nothing to take now, although other machines hold units, or may yet die with their results. */
    record NothingNow(QueueTotals totals) implements QueueAnswer {}

    /** Every unit has a result that counts. */
    record AllCounted(QueueTotals totals) implements QueueAnswer {}

    /**
     * The results are taken, apart from those that are listed.
     *
     * @param lostClaims claims that are no longer this machine's
     * @param lostUnits units that are no longer this machine's; their results do not count
     */
    record Told(List<Long> lostClaims, List<Integer> lostUnits, QueueTotals totals) implements QueueAnswer {

        public Told {
            lostClaims = List.copyOf(lostClaims);
            lostUnits = List.copyOf(lostUnits);
        }
    }

    /** These units count as results of the machine, and no others. */
    record Sealed(List<Integer> units, QueueTotals totals) implements QueueAnswer {

        public Sealed {
            units = List.copyOf(units);
        }
    }

    /** Results cannot be counted yet: there is work again. */
    record NotYet(QueueTotals totals) implements QueueAnswer {}

    /**
     * The queue does not know the machine, or believes that it has died: no result of it counts. It may join again with
     * a new identity.
     */
    record Unknown() implements QueueAnswer {}

    /** What the queue looks like. */
    record Picture(QueueTotals totals, List<MachineState> machines) implements QueueAnswer {

        public Picture {
            machines = List.copyOf(machines);
        }
    }

    /**
     * What a machine has run.
     *
     * @param units all of it
     * @param failed those that failed
     */
    record Own(List<Integer> units, List<Integer> failed) implements QueueAnswer {

        public Own {
            units = List.copyOf(units);
            failed = List.copyOf(failed);
        }
    }
}
