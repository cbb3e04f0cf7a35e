package io.github.surefirefine.plugin.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What runs of earlier versions have left, as they wrote it; the tests of the provider have it. */
public final class KeptFiles {

    private static final Path FOLDER = Path.of("..", "surefire-fine-provider", "src", "test", "resources", "formats")
            .toAbsolutePath();

    private KeptFiles() {}

    /**
     * Copies what a run has left to where it was in its module.
     *
     * @param version of surefire-fine
     * @param run of that version
     */
    public static void copy(String version, String run, Path module) throws IOException {
        Path from = FOLDER.resolve(version).resolve(run);
        copy(from.resolve("fine"), module.resolve(".fine"));
        copy(from.resolve("surefire-reports"), module.resolve("target/surefire-reports"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
