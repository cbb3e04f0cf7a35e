package io.github.surefirefine.it.result;

import io.github.surefirefine.it.machine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The reports that Surefire and Failsafe leave behind, in all modules of a project. Files are named by their path from
 * the project's folder, with slashes.
 *
 * @param files all files in the report folders
 * @param sets the {@code TEST-*.xml}
 * @param texts the text files: reports, and the output of tests if it goes to files
 * @param summaries the {@code failsafe-summary.xml}
 */
public record TestReports(
        List<String> files, List<TestSet> sets, Map<String, String> texts, Map<String, XmlElement> summaries) {

    private static final Set<String> FOLDERS = Set.of("surefire-reports", "failsafe-reports");

    /** Everything that a project contains now. */
    public static TestReports of(Path project) {
        List<String> files = new ArrayList<>();
        List<TestSet> sets = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        Map<String, XmlElement> summaries = new TreeMap<>();
        for (Path folder : folders(project)) {
            for (String name : Folders.contents(folder)) {
                Path path = folder.resolve(name);
                if (Files.isDirectory(path)) {
                    continue;
                }
                String file = project.relativize(path).toString().replace('\\', '/');
                String simpleName = path.getFileName().toString();
                files.add(file);
                if (simpleName.startsWith("TEST-") && simpleName.endsWith(".xml")) {
                    sets.add(new TestSet(file, XmlElement.read(path)));
                } else if (simpleName.equals("failsafe-summary.xml")) {
                    summaries.put(file, XmlElement.read(path));
                } else if (simpleName.endsWith(".txt")) {
                    texts.put(file, text(path));
                }
            }
        }
        return new TestReports(files, sets, texts, summaries);
    }

    /** Deletes all reports of a project. */
    public static void delete(Path project) {
        folders(project).forEach(Folders::delete);
    }

    /** All tests of all classes. */
    public List<TestCase> cases() {
        return sets.stream().flatMap(set -> set.cases().stream()).toList();
    }

    private static List<Path> folders(Path project) {
        if (Files.notExists(project)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(project)) {
            return paths.filter(path -> FOLDERS.contains(path.getFileName().toString()) && Files.isDirectory(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests may print bytes that are not text: those must not prevent reading the rest. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
