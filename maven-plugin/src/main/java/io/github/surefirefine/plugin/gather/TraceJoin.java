package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.trace.MergedTraceFile;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the traces of several machines into one file. */
record TraceJoin(Path target, Findings findings) {

    /** Writes the file, if there are traces. */
    void join(Optional<String> shards, List<MergedTraceFile.Source> sources) throws IOException {
        if (!sources.isEmpty()) {
            try {
                MergedTraceFile.write(target.resolve(TraceFile.NAME), shards, sources);
            } catch (TraceException e) {
                findings.problem(String.valueOf(e.getMessage()));
            }
        }
    }
}
