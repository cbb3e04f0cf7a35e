package io.github.surefirefine.store;

import java.nio.file.Path;
import java.nio.file.PathMatcher;

/** Globs that users write. */
public final class Globs {

    private Globs() {}

    /**
     * The glob with slashes. On Windows, users write it with backslashes, too; Java would take them for escapes.
     *
     * @param folder on the file system where files are looked for
     */
    public static String withSlashes(String glob, Path folder) {
        return folder.getFileSystem().getSeparator().equals("\\") ? glob.replace('\\', '/') : glob;
    }

    /**
     * What accepts the paths that match.
     *
     * @param glob with slashes
     * @param folder on the file system of the paths
     * @throws java.util.regex.PatternSyntaxException if it is not a glob
     */
    public static PathMatcher matcher(String glob, Path folder) {
        return folder.getFileSystem().getPathMatcher("glob:" + glob);
    }
}
