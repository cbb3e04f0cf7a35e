package io.github.surefirefine.conductor.file;

import io.github.surefirefine.options.FineOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files that a run may leave beside the reports. Confined to the conductor's loop.
 *
 * @param unpresented for results that cannot be presented to Surefire
 * @param trace of the run, not begun
 * @param results for what is told besides Surefire's console and reports
 * @param shard for this machine's part of a suite that several machines share
 * @param queue for what this machine reports of a suite that several machines share through a queue
 * @param sequence for tests that show a failure if they run one after the other
 * @param threads for what forks were doing when a test had run for too long
 * @param forkThreads for what the threads of a fork did that hung, or that Surefire was about to end
 * @param clocks for test sets that only start Surefire's clock
 */
public record RunFiles(
        UnpresentedFile unpresented,
        TraceFile trace,
        ResultFiles results,
        ShardFile shard,
        QueueFile queue,
        SequenceFile sequence,
        ThreadsFile threads,
        ForkThreadFiles forkThreads,
        ClockFiles clocks) {

    /** The files that the user wants, in the folder of the reports. */
    public static RunFiles of(FineOptions options, Path reports) {
        return new RunFiles(
                new UnpresentedFile(reports),
                TraceFile.of(options, reports),
                ResultFiles.of(options, reports, System.getenv()),
                new ShardFile(reports),
                new QueueFile(reports),
                new SequenceFile(reports),
                new ThreadsFile(reports),
                new ForkThreadFiles(reports),
                new ClockFiles(reports));
    }

    /** What has gone wrong with one of them and was not reported yet. */
    public Optional<String> takeWarning() {
        Optional<String> warning = trace.takeWarning();
        if (warning.isEmpty()) {
            warning = shard.takeWarning();
        }
        if (warning.isEmpty()) {
            warning = queue.takeWarning();
        }
        if (warning.isEmpty()) {
            warning = sequence.takeWarning();
        }
        return warning.isEmpty() ? threads.takeWarning() : warning;
    }
}
