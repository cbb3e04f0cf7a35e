package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a goal is about.
 *
 * @param path of the file, which need not exist
 * @param module the folder of the module
 */
public record TraceChoice(Path path, Path module) {

    /**
     * The one that the user names, else the newest one of the module, else where the next one will be.
     *
     * @param wanted relative to the folder of the module if it is not absolute, null if it is not set
     */
    public static TraceChoice of(MavenProject project, ModelReader model, @Nullable String wanted) {
        Path module = project.getBasedir().toPath();
        if (wanted != null && !wanted.isBlank()) {
            return new TraceChoice(module.resolve(wanted.trim()), module);
        }
        List<Path> candidates = Stream.of(Runner.values())
                .map(runner -> model.reportsDirectory(runner).resolve(TraceFile.NAME))
                .toList();
        Optional<Path> newest = candidates.stream()
                .filter(Files::exists)
                .max(Comparator.comparingLong(path -> path.toFile().lastModified()));
        return new TraceChoice(newest.orElse(candidates.get(0)), module);
    }

    /** As short as possible. */
    public String source() {
        return path.startsWith(module) ? module.relativize(path).toString() : path.toString();
    }
}
