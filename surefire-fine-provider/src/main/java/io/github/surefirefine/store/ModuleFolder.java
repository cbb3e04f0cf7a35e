package io.github.surefirefine.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The folder of the module whose tests are run. */
public final class ModuleFolder {

    private ModuleFolder() {}

    /** The nearest folder around the reports that has a pom; else the one that contains their build folder. */
    public static Path of(Path reports) {
        Path absolute = reports.toAbsolutePath();
        for (Path folder = absolute; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        Path build = absolute.getParent();
        return build == null || build.getParent() == null ? absolute : build.getParent();
    }

    /** The folder of the checkout that a module is in: where all machines have the same layout below. */
    public static Path root(Path module) {
        Path root = module.toAbsolutePath().normalize();
        while (!isMarked(root)
                && root.getParent() != null
                && Files.exists(root.getParent().resolve("pom.xml"))) {
            root = root.getParent();
        }
        return root;
    }

    /** The path from a folder to a file, with slashes. On Windows, no path leads to another drive; it is absolute then. */
    static String path(Path folder, Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        boolean isOnDrive = Objects.equals(from.getRoot(), to.getRoot());
        return (isOnDrive ? from.relativize(to) : to).toString().replace('\\', '/');
    }

    private static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve(".mvn")) || Files.exists(folder.resolve(".git"));
    }
}
