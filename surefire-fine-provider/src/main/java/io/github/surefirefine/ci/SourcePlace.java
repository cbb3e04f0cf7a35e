package io.github.surefirefine.ci;

import java.util.Objects;

/**
 * A line of a source file.
 *
 * @param path from the folder of the repository, with slashes
 * @param line counted from 1; 0 if only the file is known
 */
public record SourcePlace(String path, int line) {

    public SourcePlace {
        Objects.requireNonNull(path);
    }

    @Override
    public String toString() {
        return line == 0 ? path : path + ":" + line;
    }
}
