package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ClassOrder;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The classes that no fork has begun, in the order in which they are to be begun. What is longer comes first, unless the
 * user has chosen an order; of equal ones the first of the plan.
 */
final class Unopened {

    private static final Comparator<ClassQueue> AS_PLANNED =
            Comparator.comparingInt(queue -> queue.testClass().index());

    private final ClassOrder order;
    private final Pace pace;

    /** Of these the durations are known, and do not change before they are begun. */
    private final TreeSet<ClassQueue> known;

    /** Of these only how many tests they have; what one takes is learned while the run goes on. */
    private final TreeSet<ClassQueue> unknown;

    private long knownNanos;
    private long unknownTests;

    Unopened(ClassOrder order, Pace pace) {
        this.order = order;
        this.pace = pace;
        known = new TreeSet<>(orElsePlanned(Comparator.comparingLong(queue -> -queue.pendingNanos(pace))));
        unknown = new TreeSet<>(orElsePlanned(Comparator.comparingInt(queue -> -queue.pendingTests())));
    }

    private Comparator<ClassQueue> orElsePlanned(Comparator<ClassQueue> longestFirst) {
        return order == ClassOrder.AS_PLANNED ? AS_PLANNED : longestFirst.thenComparing(AS_PLANNED);
    }

    void add(ClassQueue queue) {
        if (queue.isKnown()) {
            known.add(queue);
            knownNanos += queue.pendingNanos(pace);
        } else {
            unknown.add(queue);
            unknownTests += queue.pendingTests();
        }
    }

    /** The class that is to be begun next. */
    Optional<ClassQueue> next() {
        if (known.isEmpty() || unknown.isEmpty()) {
            return known.stream().findFirst().or(() -> unknown.stream().findFirst());
        }
        Comparator<ClassQueue> wanted = order == ClassOrder.AS_PLANNED
                ? AS_PLANNED
                : Comparator.<ClassQueue>comparingLong(queue -> -queue.pendingNanos(pace))
                        .thenComparing(AS_PLANNED);
        return Optional.of(wanted.compare(known.first(), unknown.first()) <= 0 ? known.first() : unknown.first());
    }

    /** To be called before a unit of it is taken. */
    void remove(ClassQueue queue) {
        if (known.remove(queue)) {
            knownNanos -= queue.pendingNanos(pace);
        } else if (unknown.remove(queue)) {
            unknownTests -= queue.pendingTests();
        }
    }

    /** What all of them together are expected to take. */
    long nanos() {
        return knownNanos + unknownTests * pace.testNanos();
    }
}
