package io.github.surefirefine.plugin.merge.queue;

import io.github.surefirefine.plugin.merge.Evidence;
import io.github.surefirefine.queue.QueueRecord;
import java.time.Instant;

/**
 * What one machine of a queue has run of a suite.
 *
 * @param source where that was found, for people
 * @param record what counts for it
 * @param begun when its run began; if that is not known, when its record was written
 * @param evidence what it has run
 */
public record QueueShare(String source, QueueRecord record, Instant begun, Evidence evidence) {

    /** Its name and where its results are, for people. */
    String told() {
        return record.name() + " in " + source;
    }
}
