package io.github.surefirefine.conductor.file;

import io.github.surefirefine.options.FineOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files that a run may leave beside the reports. Confined to the conductor's loop.
 *
 * @param unpresented for results that cannot be presented to Surefire
 * @param trace of the run, not begun
 * @param shard for this machine's part of a suite that several machines share
 * @param queue for what this machine reports of a suite that several machines share through a queue
 * @param sequence for tests that show a failure if they run one after the other
 * @param clocks for test sets that only start Surefire's clock
 */
public record RunFiles(
        UnpresentedFile unpresented,
        TraceFile trace,
        ShardFile shard,
        QueueFile queue,
        SequenceFile sequence,
        ClockFiles clocks) {

    /** The files that the user wants, in the folder of the reports. */
    public static RunFiles of(FineOptions options, Path reports) {
        return new RunFiles(
                new UnpresentedFile(reports),
                TraceFile.of(options, reports),
                new ShardFile(reports),
                new QueueFile(reports),
                new SequenceFile(reports),
                new ClockFiles(reports));
    }

    /** What has gone wrong with one of them and was not reported yet. */
    public Optional<String> takeWarning() {
        return trace.takeWarning().or(shard::takeWarning).or(queue::takeWarning).or(sequence::takeWarning);
    }
}
