package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.doctor.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scans compiled test classes. The annotations of a class are in its file by name, so nothing has to be loaded;
 * annotations that are composed of others are not resolved.
 */
record TestClassScan(Path folder) {

    private static final String API = "Lorg/junit/jupiter/";
    private static final List<String> TESTS = List.of(
            API + "api/Test;", API + "params/ParameterizedTest;", API + "api/RepeatedTest;", API + "api/TestFactory;");
    private static final String ORDERED = API + "api/TestMethodOrder;";
    private static final String INSTANCE = API + "api/TestInstance;";
    private static final String PER_CLASS = "PER_CLASS";
    private static final String SUFFIX = ".class";

    /** What can be seen; nothing if there is no such folder. */
    Facts.TestClasses scan() {
        List<String> ordered = new ArrayList<>();
        List<String> perClass = new ArrayList<>();
        int count = 0;
        for (Path file : files()) {
            String content = content(file);
            if (TESTS.stream().anyMatch(content::contains)) {
                count++;
                if (content.contains(ORDERED)) {
                    ordered.add(name(file));
                }
                if (content.contains(INSTANCE) && content.contains(PER_CLASS)) {
                    perClass.add(name(file));
                }
            }
        }
        return new Facts.TestClasses(count, ordered, perClass);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private String name(Path file) {
        String path = folder.relativize(file).toString();
        return path.substring(0, path.length() - SUFFIX.length()).replace(path.contains("\\") ? '\\' : '/', '.');
    }
}
