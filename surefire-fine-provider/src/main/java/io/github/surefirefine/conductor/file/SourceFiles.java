package io.github.surefirefine.conductor.file;

import io.github.surefirefine.ci.SourceFrame;
import io.github.surefirefine.ci.SourcePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the source files of a module: in the usual folders, and those of generated sources. */
final class SourceFiles {

    private static final List<String> EXTENSIONS = List.of("java", "kt", "groovy", "scala");

    /** Languages whose files need not be in the folder of their package. */
    private static final List<String> FREE = List.of(".kt", ".groovy", ".scala");

    /** Nobody waits for an annotation. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final Path module;
    private final Path repository;
    private @Nullable List<Path> roots;

    SourceFiles(Path module, Path repository) {
        this.module = module;
        this.repository = repository;
    }

    /**
     * The folder that paths begin at.
     *
     * @param workspaces where a CI system may have put the repository
     */
    static Path repository(Path module, List<Path> workspaces) {
        for (Path folder = module; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return workspaces.stream()
                .map(workspace -> workspace.toAbsolutePath().normalize())
                .filter(module::startsWith)
                .findFirst()
                .orElse(module);
    }

    /** The first of these places that is in a source file of the module. */
    Optional<SourcePlace> find(List<SourceFrame> frames) {
        for (SourceFrame frame : frames) {
            Optional<Path> file = file(frame);
            if (file.isPresent()) {
                return Optional.of(new SourcePlace(path(file.get()), frame.line()));
            }
        }
        return Optional.empty();
    }

    private String path(Path file) {
        Path shown = file.startsWith(repository) ? repository.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private Optional<Path> file(SourceFrame frame) {
        try {
            List<String> names = frame.fileName().isEmpty() ? names(frame.className()) : List.of(frame.fileName());
            String folder = folder(frame.className());
            for (Path root : roots()) {
                for (String name : names) {
                    Path file = root.resolve(folder).resolve(name);
                    if (Files.isRegularFile(file)) {
                        return Optional.of(file);
                    }
                }
            }
            return FREE.stream().anyMatch(frame.fileName()::endsWith) ? only(frame.fileName()) : Optional.empty();
        } catch (InvalidPathException e) {
            // No file has such a name.
            return Optional.empty();
        }
    }

    private static String folder(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot).replace('.', '/');
    }

    private static List<String> names(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$', 1);
        String topLevel = nested < 0 ? simple : simple.substring(0, nested);
        return EXTENSIONS.stream().map(extension -> topLevel + "." + extension).toList();
    }

    /** The only file of that name, wherever it is. */
    private Optional<Path> only(String name) {
        Path source = module.resolve("src");
        if (!Files.isDirectory(source)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(source)) {
            List<Path> found = all.limit(MOST_LOOKED_AT)
                    .filter(file -> file.endsWith(name))
                    .limit(2)
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Those of tests come first. */
    private List<Path> roots() {
        List<Path> known = roots;
        if (known == null) {
            known = new ArrayList<>();
            List<Path> sets = new ArrayList<>(folders(module.resolve("src")));
            sets.sort((a, b) -> Boolean.compare(isMain(a), isMain(b)));
            for (Path set : sets) {
                known.addAll(folders(set));
                known.add(set);
            }
            known.add(module.resolve("src"));
            known.addAll(folders(module.resolve("target/generated-test-sources")));
            known.addAll(folders(module.resolve("target/generated-sources")));
            known.add(module.resolve("test"));
            known.add(module.resolve("tests"));
            roots = known;
        }
        return known;
    }

    private static boolean isMain(Path set) {
        return set.endsWith("main");
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
