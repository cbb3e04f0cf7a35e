package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Evidence;
import io.github.surefirefine.plugin.merge.queue.QueueShare;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.queue.QueueRecord;
import io.github.surefirefine.queue.QueueRecordText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The results of a machine of a queue.
 *
 * @param share what is known about them
 */
record QueueReports(ReportFolder folder, QueueShare share) {

    /** Reads a folder with a record; empty if that cannot be read. */
    static Optional<QueueReports> read(ReportFolder folder, Findings findings) throws IOException {
        Path file = folder.path().resolve(QueueRecordText.FILE);
        Optional<QueueRecord> record = record(file);
        if (record.isEmpty()) {
            findings.problem(file + " is not a record of a machine of a queue, so it is not known which tests count for"
                    + " it. Give fine-maven-plugin and surefire-fine-provider the same version, and run the tests of"
                    + " that machine again");
            return Optional.empty();
        }
        Evidence evidence = folder.evidence(findings);
        // A trace knows when it began; an artifact of a CI system may have lost the times of its files.
        Instant written = Files.getLastModifiedTime(file).toInstant();
        Instant begun = evidence.trace().flatMap(RunTrace::started).orElse(written);
        return Optional.of(new QueueReports(folder, new QueueShare(folder.source(), record.get(), begun, evidence)));
    }

    private static Optional<QueueRecord> record(Path file) throws IOException {
        try {
            return QueueRecordText.parse(Files.readAllLines(file));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
