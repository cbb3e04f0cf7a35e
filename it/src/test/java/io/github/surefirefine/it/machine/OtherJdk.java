package io.github.surefirefine.it.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK of this machine that is not the one of the build. */
public final class OtherJdk {

    private static final Path USUAL_FOLDER = Path.of("/usr/lib/jvm");

    private OtherJdk() {}

    /** Looks at {@code FINE_JDK25}, at {@code JAVA_HOME} and where Linux keeps its JDKs. */
    public static Optional<Path> release25() {
        List<Path> candidates = new ArrayList<>();
        for (String variable : List.of("FINE_JDK25", "JAVA_HOME")) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                candidates.add(Path.of(value));
            }
        }
        candidates.addAll(installed());
        return candidates.stream().filter(OtherJdk::isRelease25).findFirst();
    }

    private static List<Path> installed() {
        if (Files.notExists(USUAL_FOLDER)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(USUAL_FOLDER)) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRelease25(Path jdk) {
        Path release = jdk.resolve("release");
        boolean hasCompiler = Stream.of("javac", "javac.exe")
                .anyMatch(name -> Files.isExecutable(jdk.resolve("bin").resolve(name)));
        if (!hasCompiler || !Files.isRegularFile(release)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"25[.\"].*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
