package io.github.surefirefine.conductor.file;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.store.ModuleFolder;
import io.github.surefirefine.store.UtcText;
import io.github.surefirefine.trace.TraceEvent;
import io.github.surefirefine.trace.TraceText;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of tests that shows a failure, in a file beside the reports. It has the form of a trace of a run with one
 * fork, so it can be replayed. Confined to the conductor's loop.
 */
public final class SequenceFile {

    private static final String NAME = "fine-bisect.json";

    private final Path reports;
    private @Nullable String warning;

    /** A file in the folder of the reports. */
    SequenceFile(Path reports) {
        this.reports = reports.toAbsolutePath();
    }

    /** The folder, as it is written on a command line in the folder of the module. */
    public String folder() {
        Path module = ModuleFolder.of(reports);
        Path shortest = reports.startsWith(module) ? module.relativize(reports) : reports;
        return shortest.toString();
    }

    /** Writes the file. */
    public void keep(Action.KeepSequence sequence) {
        ForkId only = new ForkId(1);
        TraceText text = new TraceText(0);
        StringBuilder trace = new StringBuilder(text.head(
                Optional.ofNullable(SequenceFile.class.getPackage().getImplementationVersion())
                        .orElse("unknown"),
                UtcText.of(Instant.now()),
                Runtime.getRuntime().availableProcessors(),
                Optional.empty()));
        trace.append(text.line(new TraceEvent.Track(only, 1, 0, ForkRole.SUREFIRE)));
        long nanos = 0;
        for (Action.KeepSequence.Test test : sequence.tests()) {
            long begin = nanos;
            nanos += 1_000_000;
            String name = test.method().isEmpty() ? test.className() : test.method();
            trace.append(text.line(new TraceEvent.Test(
                    only, begin, nanos, test.className(), name, test.uniqueId(), Outcome.PASSED, false)));
        }
        try {
            Files.createDirectories(reports);
            Files.writeString(reports.resolve(NAME), trace.append(text.end()));
        } catch (IOException e) {
            warning = Trouble.TRACE_WRITTEN.tell(
                    "fine: the sequence that was found cannot be written: " + FileTrouble.of(e));
        }
    }

    /** Returns what has gone wrong since the last call. */
    Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }
}
