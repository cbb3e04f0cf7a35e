package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Evidence;
import io.github.surefirefine.plugin.merge.MachineShare;
import io.github.surefirefine.plugin.merge.SuiteXml;
import io.github.surefirefine.plugin.merge.UnfitReportException;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.shard.ShardFormatException;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.shard.ShardText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a machine has left beside the reports of a module.
 *
 * @param machine the folder of the machine
 * @param folder the folder of the reports
 * @param share what is known about it
 */
record MachineReports(Path machine, Path folder, MachineShare share) {

    static final String XML_PREFIX = "TEST-";
    static final String XML_SUFFIX = ".xml";

    /**
     * Reads a folder.
     *
     * @param source of it, for people
     * @param problems receives what cannot be used
     * @return empty if there is nothing, or no record of a shard
     */
    static Optional<MachineReports> read(Path machine, Path folder, String source, Consumer<String> problems)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Path record = folder.resolve(ShardText.FILE);
        if (Files.notExists(record)) {
            problems.accept("there are reports in " + folder + ", but no " + ShardText.FILE
                    + ", so it is not known which tests belong to it. Run them with surefire-fine and -Dfine.shard, and"
                    + " keep that file too");
            return Optional.empty();
        }
        try {
            ShardRecord plan = ShardText.parse(Files.readAllLines(record));
            Optional<RunTrace> trace = trace(folder, problems);
            Evidence evidence = new Evidence(trace, trace.isPresent() ? Set.of() : reported(folder));
            return Optional.of(new MachineReports(machine, folder, new MachineShare(source, plan, evidence)));
        } catch (ShardFormatException e) {
            problems.accept(record + " is not a record of a shard (" + e.getMessage()
                    + "). Give fine-maven-plugin and surefire-fine-provider the same version, and run the shard again");
            return Optional.empty();
        }
    }

    private static Optional<RunTrace> trace(Path folder, Consumer<String> problems) {
        try {
            return Optional.of(TraceFile.read(folder.resolve(TraceFile.NAME)));
        } catch (TraceException e) {
            if (e.reason() != TraceException.Reason.MISSING) {
                problems.accept(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    /** All files of the folder itself, by name. */
    List<Path> files() throws IOException {
        return files(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Set<String> reported(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        for (Path file : files(folder)) {
            if (isXml(file)) {
                try {
                    names.add(SuiteXml.parse(Files.readAllBytes(file)).name());
                } catch (UnfitReportException e) {
                    // Reported when it is to be merged.
                }
            }
        }
        return names;
    }

    static boolean isXml(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(XML_PREFIX) && name.endsWith(XML_SUFFIX);
    }
}
