package io.github.surefirefine.trace;

import io.github.surefirefine.queue.QueueAnswer;
import java.util.Optional;

/** What a trace says about an answer of the queue that machines share. */
final class QueueMark {

    private QueueMark() {}

    /** The text for people; empty if the answer has changed nothing about which machine runs what. */
    static Optional<String> of(QueueAnswer answer) {
        if (answer instanceof QueueAnswer.Claimed claimed) {
            return Optional.of("claims " + units(claimed.claim().units().size()));
        } else if (answer instanceof QueueAnswer.Told told && !told.lostUnits().isEmpty()) {
            return Optional.of("loses " + units(told.lostUnits().size()) + " to other machines");
        } else if (answer instanceof QueueAnswer.Sealed sealed) {
            return Optional.of("seals " + units(sealed.units().size()));
        }
        return Optional.empty();
    }

    private static String units(int count) {
        return count + (count == 1 ? " unit" : " units");
    }
}
