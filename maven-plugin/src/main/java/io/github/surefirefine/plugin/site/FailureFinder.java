package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.failure.FailedTest;
import io.github.surefirefine.plugin.failure.FailedTests;
import io.github.surefirefine.plugin.failure.FailureJoin;
import io.github.surefirefine.plugin.failure.SuiteFailures;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the failures of a run. A report that cannot be read is left out; the trace then says what it knows.
 *
 * @param reports the folder of Surefire's reports
 */
record FailureFinder(Path reports) {

    private static final String PREFIX = "TEST-";
    private static final String SUFFIX = ".xml";

    /** What Surefire replaces by an underscore in the names of files, on Windows or elsewhere. */
    private static final Pattern UNUSUAL = Pattern.compile("[\\[\\],()&\\\\/:*?\"<>|\0]");

    FailedTests of(RunTrace trace) {
        Map<String, List<FailedTest>> found = new TreeMap<>();
        for (String className : FailureJoin.classes(trace)) {
            for (Path file : files(className)) {
                read(file, found.computeIfAbsent(className, name -> new ArrayList<>()));
            }
        }
        found.values().removeIf(List::isEmpty);
        return FailureJoin.of(trace, found);
    }

    /** A suffix of the user's may follow the name of the class, in which Surefire replaces what a file may not have. */
    private List<Path> files(String className) {
        if (!UNUSUAL.matcher(className).find() && Files.exists(reports.resolve(PREFIX + className + SUFFIX))) {
            return List.of(reports.resolve(PREFIX + className + SUFFIX));
        }
        String begin = plain(PREFIX + className);
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> {
                        String name = plain(String.valueOf(file.getFileName()));
                        return name.equals(begin + SUFFIX) || (name.startsWith(begin + "-") && name.endsWith(SUFFIX));
                    })
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String plain(String name) {
        return UNUSUAL.matcher(name).replaceAll("_");
    }

    private static void read(Path file, List<FailedTest> tests) {
        try (InputStream xml = new BufferedInputStream(Files.newInputStream(file))) {
            tests.addAll(SuiteFailures.read(xml));
        } catch (IOException | XMLStreamException e) {
            // Forks that died may leave half a file.
        }
    }
}
