package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Evidence;
import io.github.surefirefine.plugin.merge.SuiteXml;
import io.github.surefirefine.plugin.merge.UnfitReportException;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a machine has left beside the reports of a module.
 *
 * @param machine the folder of the machine
 * @param path the folder of the reports, which exists
 * @param source the folder of the machine, for people
 */
record ReportFolder(Path machine, Path path, String source) {

    static final String XML_PREFIX = "TEST-";
    static final String XML_SUFFIX = ".xml";

    static boolean isXml(String name) {
        return name.startsWith(XML_PREFIX) && name.endsWith(XML_SUFFIX);
    }

    boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    /** The names of all files of the folder itself, in their order. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    Path trace() {
        return path.resolve(TraceFile.NAME);
    }

    /** What the results of the machine are known from: its trace, else its reports. */
    Evidence evidence(Findings findings) throws IOException {
        Optional<RunTrace> trace = trace(findings);
        return new Evidence(trace, trace.isPresent() ? Set.of() : reported());
    }

    private Optional<RunTrace> trace(Findings findings) {
        try {
            return Optional.of(TraceFile.read(trace()));
        } catch (TraceException e) {
            if (e.reason() != TraceException.Reason.MISSING) {
                findings.problem(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    private Set<String> reported() throws IOException {
        Set<String> reported = new HashSet<>();
        for (String name : names()) {
            if (isXml(name)) {
                try {
                    reported.add(SuiteXml.parse(Files.readAllBytes(path.resolve(name)))
                            .name());
                } catch (UnfitReportException e) {
                    // Reported when it is to be merged.
                }
            }
        }
        return reported;
    }
}
