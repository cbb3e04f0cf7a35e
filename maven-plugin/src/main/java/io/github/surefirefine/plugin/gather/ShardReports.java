package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.MachineShare;
import io.github.surefirefine.queue.QueueRecordText;
import io.github.surefirefine.shard.ShardFormatException;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.shard.ShardText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The results of a shard.
 *
 * @param share what is known about them
 */
record ShardReports(ReportFolder folder, MachineShare share) {

    /** Reads a folder; empty if it has no record of a shard. */
    static Optional<ShardReports> read(ReportFolder folder, Findings findings) throws IOException {
        Path record = folder.path().resolve(ShardText.FILE);
        if (Files.notExists(record)) {
            findings.problem("there are reports in " + folder.path() + ", but no " + ShardText.FILE + " or "
                    + QueueRecordText.FILE + ", so it is not known which tests belong to it. Run them with"
                    + " surefire-fine and -Dfine.shard or -Dfine.queue, and keep that file too");
            return Optional.empty();
        }
        try {
            ShardRecord plan = ShardText.parse(Files.readAllLines(record));
            MachineShare share = new MachineShare(folder.source(), plan, folder.evidence(findings));
            return Optional.of(new ShardReports(folder, share));
        } catch (ShardFormatException e) {
            findings.problem(record + " is not a record of a shard (" + e.getMessage()
                    + "). Give fine-maven-plugin and surefire-fine-provider the same version, and run the shard again");
            return Optional.empty();
        }
    }
}
