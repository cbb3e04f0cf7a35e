package io.github.surefirefine.queue;

import java.util.List;

/**
 * A class of the suite, as far as the queue has to know it.
 *
 * @param units how many it has; their numbers follow those of the class before
 * @param micros what each unit is expected to take; empty if nothing is known of any test of the suite
 * @param setupMicros what each machine that enters the class is expected to pay; 0 if that is not known
 */
public record PublishedClass(int units, List<Long> micros, long setupMicros) {

    public PublishedClass {
        micros = List.copyOf(micros);
    }
}
